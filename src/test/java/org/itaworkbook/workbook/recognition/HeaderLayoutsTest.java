package org.itaworkbook.workbook.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.workbook.given.HeaderLayout;
import org.itaworkbook.workbook.given.Uploads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * However a header is laid out: the scores are read, or it is told at its cell that they are not.
 */
class HeaderLayoutsTest {

  private static final int LAYOUTS = 600;

  private final Framework year = Uploads.YEARS.year(new FiscalYear(2568)).orElseThrow();

  @Test
  void no_score_is_wrong_and_none_is_missing_in_silence() {
    List<String> wrong = new ArrayList<>();
    int whole = 0;
    for (long seed = 0; seed < LAYOUTS; seed++) {
      HeaderLayout layout = new HeaderLayout(year, seed);
      Scores scores = Uploads.read(layout.bytes()).scores();
      faults(layout, scores).map(told -> told + "\n    ").forEach(wrong::add);
      whole += scores.values().size() == layout.scores().size() ? 1 : 0;
    }
    assertThat(wrong).isEmpty();
    assertThat(whole).as("layouts that are read whole").isGreaterThan(LAYOUTS / 5);
  }

  private Stream<String> faults(HeaderLayout layout, Scores scores) {
    return year.instruments().stream()
        .flatMap(instrument -> fault(layout, scores, instrument).stream());
  }

  private static Optional<String> fault(HeaderLayout layout, Scores scores, Instrument instrument) {
    Map<ScoreKey, BigDecimal> right = of(instrument, layout.scores());
    Map<ScoreKey, BigDecimal> read = of(instrument, scores.values());
    boolean wrong =
        read.entrySet().stream()
            .anyMatch(each -> !each.getValue().equals(right.get(each.getKey())));
    boolean told =
        scores.findings().stream()
            .filter(each -> each.severity() == Severity.ERROR)
            .anyMatch(each -> isOn(each.place(), instrument));
    String verdict =
        wrong
            ? "WRONG"
            : read.size() == right.size()
                ? ""
                : told ? layout.isClear() ? "NOT READ" : "" : "SILENT";
    return verdict.isEmpty()
        ? Optional.empty()
        : Optional.of(verdict + " in " + layout.headings(instrument) + " " + scores.understood());
  }

  private static boolean isOn(@Nullable Place place, Instrument instrument) {
    return place != null
        && (place.sheet().equals("ผล") || place.sheet().equals(instrument.code().value()));
  }

  private static Map<ScoreKey, BigDecimal> of(
      Instrument instrument, Map<ScoreKey, BigDecimal> scores) {
    return scores.entrySet().stream()
        .filter(
            each ->
                instrument.questions().stream()
                    .anyMatch(q -> q.code().equals(each.getKey().question())))
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().setScale(2)));
  }
}
