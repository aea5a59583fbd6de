package org.itaworkbook.json.framework;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.Benchmark;
import org.itaworkbook.framework.Passage;
import org.itaworkbook.framework.ReportTexts;
import org.itaworkbook.json.base.LeftOut;
import org.jspecify.annotations.Nullable;

/** What a year's report says to every agency. */
record ReportTextsJson(
    @LeftOut @Nullable List<String> introduction,
    @LeftOut @Nullable List<String> objectives,
    @LeftOut @Nullable List<String> principles,
    @LeftOut @Nullable List<String> levels,
    @LeftOut @Nullable List<String> announcement,
    @LeftOut @Nullable List<String> partsNote,
    @LeftOut @Nullable List<String> fullScore,
    @LeftOut @Nullable List<String> triage,
    @LeftOut @Nullable List<String> groups,
    @LeftOut @Nullable List<String> measures,
    @LeftOut @Nullable Map<String, String> about,
    @LeftOut @Nullable BenchmarkJson benchmark) {

  record BenchmarkJson(BigDecimal mean, String source) {

    static @Nullable BenchmarkJson of(@Nullable Benchmark benchmark) {
      return benchmark == null ? null : new BenchmarkJson(benchmark.mean(), benchmark.source());
    }
  }

  static @Nullable ReportTextsJson of(ReportTexts texts) {
    return texts.equals(ReportTexts.NONE)
        ? null
        : new ReportTextsJson(
            passage(texts, Passage.INTRODUCTION),
            passage(texts, Passage.OBJECTIVES),
            passage(texts, Passage.PRINCIPLES),
            passage(texts, Passage.LEVELS),
            passage(texts, Passage.ANNOUNCEMENT),
            passage(texts, Passage.PARTS_NOTE),
            passage(texts, Passage.FULL_SCORE),
            passage(texts, Passage.TRIAGE),
            passage(texts, Passage.GROUPS),
            passage(texts, Passage.MEASURES),
            about(texts),
            BenchmarkJson.of(texts.benchmark()));
  }

  private static @Nullable List<String> passage(ReportTexts texts, Passage passage) {
    return texts.passages().get(passage);
  }

  private static @Nullable Map<String, String> about(ReportTexts texts) {
    Map<String, String> about = new LinkedHashMap<>();
    texts.about().forEach((figure, text) -> about.put(figure.value(), text));
    return about.isEmpty() ? null : about;
  }
}
