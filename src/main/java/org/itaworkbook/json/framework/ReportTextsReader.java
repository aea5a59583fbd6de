package org.itaworkbook.json.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itaworkbook.framework.Benchmark;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Passage;
import org.itaworkbook.framework.ReportTexts;
import org.itaworkbook.json.base.Faults;
import org.itaworkbook.json.base.JsonFields;
import org.jspecify.annotations.Nullable;

/** Reads what a year's report says to every agency; all of it may be left out. */
final class ReportTextsReader {

  private final Faults faults;

  /** The figures that something is said about, by the paths of their fields. */
  private final Map<String, FigureCode> figures = new LinkedHashMap<>();

  ReportTextsReader(Faults faults) {
    this.faults = faults;
  }

  ReportTexts read(@Nullable JsonFields fields) {
    if (fields == null) {
      return ReportTexts.NONE;
    }
    Map<Passage, List<String>> passages = new EnumMap<>(Passage.class);
    for (Passage passage : Passage.values()) {
      List<String> paragraphs = fields.optionalTexts(passage.key());
      paragraphs.forEach(each -> checkValues(fields.at(passage.key()), each));
      if (!paragraphs.isEmpty()) {
        passages.put(passage, paragraphs);
      }
    }
    Map<FigureCode, String> about = about(fields.optionalObject("about"));
    Benchmark benchmark = benchmark(fields.optionalObject("benchmark"));
    fields.end();
    return new ReportTexts(passages, about, benchmark);
  }

  private void checkValues(String path, String text) {
    for (String unknown : ReportTexts.unknownValues(text)) {
      faults.add(
          path,
          "notValue",
          "{" + unknown + "}",
          String.join(", ", ReportTexts.VALUES.stream().sorted().toList()));
    }
  }

  private Map<FigureCode, String> about(@Nullable JsonFields fields) {
    Map<FigureCode, String> about = new LinkedHashMap<>();
    if (fields == null) {
      return about;
    }
    for (String name : fields.names()) {
      String text = fields.text(name);
      if (text != null) {
        try {
          FigureCode figure = new FigureCode(name);
          figures.put(fields.at(name), figure);
          about.put(figure, text);
        } catch (IllegalArgumentException e) {
          faults.add(fields.at(name), "expectFigure");
        }
      }
    }
    return about;
  }

  /** To be called when all figures of the year are known. */
  void checkFigures(Framework framework) {
    List<FigureCode> known = new ArrayList<>(framework.demandableFigures());
    framework.indicators().stream()
        .flatMap(each -> each.subIndicators().stream())
        .forEach(each -> known.add(FigureCode.subIndicator(each.number())));
    Set<FigureCode> all = Set.copyOf(known);
    figures.forEach(
        (path, figure) -> {
          if (!all.contains(figure)) {
            faults.add(path, "expectFigure");
          }
        });
  }

  private static @Nullable Benchmark benchmark(@Nullable JsonFields fields) {
    if (fields == null) {
      return null;
    }
    BigDecimal mean = fields.number("mean", 0, 100);
    String source = fields.text("source");
    fields.end();
    return mean == null || source == null ? null : new Benchmark(mean, source);
  }
}
