package org.itaworkbook.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.fraction.BigFraction;
import org.itaworkbook.framework.Averaging;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Level;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.scores.ScoreKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @Property(tries = 3000)
  void the_shares_of_every_figure_add_up_to_one(@ForAll Random random) {
    Framework framework = new RandomYears(random).year();
    Averages.of(framework)
        .figures()
        .forEach(
            (code, average) ->
                assertThat(sum(average.shares().values()))
                    .as(code.value())
                    .isEqualTo(BigFraction.ONE));
  }

  @Property(tries = 100)
  void a_figure_is_the_sum_of_its_scores_by_their_shares(@ForAll Random random) {
    RandomYears years = new RandomYears(random);
    Framework framework = years.year();
    Map<ScoreKey, BigDecimal> values = years.scores(framework).scores().values();
    Averages.of(framework)
        .figures()
        .forEach(
            (code, average) -> {
              List<BigFraction> terms = new ArrayList<>();
              values.forEach(
                  (key, value) ->
                      terms.add(
                          average
                              .shares()
                              .getOrDefault(key, BigFraction.ZERO)
                              .multiply(Exact.of(value))));
              assertThat(Averages.of(framework).exact(code, values))
                  .as(code.value())
                  .contains(sum(terms));
              assertThat(average.shares().keySet()).containsExactlyElementsOf(average.scores());
            });
  }

  @Property(tries = 3000)
  void every_figure_is_the_mean_of_means_that_the_rules_say(@ForAll Random random) {
    RandomYears years = new RandomYears(random);
    Framework framework = years.year();
    Analysis analysis = years.scores(framework).analysis();
    Map<ScoreKey, BigDecimal> values = analysis.scores().values();
    BigFraction total = BigFraction.ZERO;
    for (Instrument instrument : framework.instruments()) {
      List<BigFraction> parts = new ArrayList<>();
      for (Part part : instrument.parts()) {
        List<BigFraction> indicators = new ArrayList<>();
        instrument
            .indicators()
            .forEach(each -> indicators.add(naive(instrument, each, part, values)));
        parts.add(mean(indicators));
        same(analysis, part.figure(), mean(indicators));
      }
      same(analysis, instrument.figure(), mean(parts));
      total = total.add(mean(parts).multiply(Exact.of(instrument.weight())));
      for (Indicator indicator : instrument.indicators()) {
        List<BigFraction> ofParts =
            instrument.parts().stream()
                .map(part -> naive(instrument, indicator, part, values))
                .toList();
        same(analysis, FigureCode.indicator(indicator.number()), mean(ofParts));
      }
    }
    same(analysis, FigureCode.TOTAL, total);
  }

  @Property(tries = 200)
  void a_figure_is_known_when_its_scores_are_and_else_it_is_withheld(@ForAll Random random) {
    RandomYears years = new RandomYears(random);
    Framework framework = years.year();
    Analysis analysis = years.incomplete(framework).analysis();
    Averages.of(framework)
        .figures()
        .forEach(
            (code, average) -> {
              boolean known =
                  analysis.scores().values().keySet().containsAll(average.shares().keySet());
              assertThat(analysis.figures().containsKey(code)).isEqualTo(known);
              assertThat(
                      analysis.withheld().stream()
                          .anyMatch(
                              w -> w.kind() == Withheld.Kind.FIGURE && code.equals(w.figure())))
                  .isEqualTo(!known);
            });
  }

  @ParameterizedTest
  @CsvSource({
    // Wrong ways give 88.07 (binary), 88.06 (half to even), 88.01 (rounded on the way).
    "88.05, 88.10, 88.075, 88.08",
    "88.05, 88.08, 88.065, 88.07",
    "88.00, 88.01, 88.00, 88.00",
    "88.124, 88.125, 88.1249, 88.12"
  })
  void a_half_is_rounded_up_and_rounded_once(String e1, String e2, String e3, String mean) {
    Given given = new Given(Years.small()).every("90").part("EIT", e1, e2, e3);
    BigDecimal expected = dec(mean);
    assertThat(given.analysis().figure(new FigureCode("EIT"))).contains(expected);
    assertThat(given.analysis().figure(new FigureCode("INDICATOR_3")))
        .contains(dec(e1).add(dec(e2)).divide(dec("2")).setScale(2, RoundingMode.HALF_UP));
  }

  @Test
  void a_made_up_year_is_averaged_by_its_own_rules() {
    Analysis analysis =
        new Given(Years.small())
            .part("IIT", "90", "80", "70", "75")
            .part("EIT", "82", "84", "100")
            .part("OIT", "100", "100", "40", "60", "100", "0", "100", "50")
            .analysis();
    assertThat(analysis.figure(new FigureCode("IIT"))).contains(dec("78.75"));
    assertThat(analysis.figure(new FigureCode("EIT"))).contains(dec("91.50"));
    assertThat(analysis.figure(new FigureCode("SUB_INDICATOR_5.1"))).contains(dec("80.00"));
    assertThat(analysis.figure(new FigureCode("INDICATOR_5"))).contains(dec("70.00"));
    assertThat(analysis.figure(new FigureCode("OIT"))).contains(dec("66.25"));
    assertThat(analysis.figure(FigureCode.TOTAL)).contains(dec("77.58"));
    assertThat(analysis.level()).extracting(each -> each.level().code()).isEqualTo("B");
    assertThat(analysis.gap()).isNull();
  }

  @Test
  void parts_count_by_their_weights_where_they_have_any() {
    List<Part> parts = new ArrayList<>();
    for (Part part : Years.two()) {
      String weight = parts.isEmpty() ? "0.6" : "0.4";
      parts.add(new Part(part.id(), part.figure(), part.name(), dec(weight)));
    }
    Given given =
        new Given(
            Years.framework(
                "85",
                List.of(Years.instrument("EIT", "1", parts, null, Years.plain(1, "e", 1, 2))),
                Years.lettered()));
    Analysis analysis =
        given.part("EIT_PUBLIC", "90", "80").part("EIT_SURVEY", "70", "60").analysis();
    assertThat(analysis.figure(new FigureCode("EIT_PUBLIC"))).contains(dec("85.00"));
    assertThat(analysis.figure(new FigureCode("EIT_SURVEY"))).contains(dec("65.00"));
    for (String figure : List.of("INDICATOR_1", "EIT", "TOTAL")) {
      assertThat(analysis.figure(new FigureCode(figure))).as(figure).contains(dec("77.00"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "i1 i2.1 i2.2, 90 80 60, 80.00",
    "i1.1 i1.2 i2.1 i2.2, 90 80 60 40, 67.50",
    "i1.1 i1.2 i1.3 i2, 90 80 70 100, 90.00",
    "i1 i2 i3, 90 80 70, 80.00",
  })
  void a_question_that_has_items_is_their_mean(String codes, String scores, String mean) {
    List<Question> questions =
        Stream.of(codes.split(" "))
            .map(code -> new Question(QuestionCode.of(code), code, null, List.of()))
            .toList();
    Indicator indicator =
        new Indicator(1, Years.text("one"), Years.text("do"), List.of(), questions);
    Given given =
        new Given(
            Years.framework(
                "85",
                List.of(Years.instrument("IIT", "1", Years.one("IIT"), null, indicator)),
                Years.lettered()));
    assertThat(given.part("IIT", scores.split(" ")).analysis().figure(FigureCode.TOTAL))
        .contains(dec(mean));
  }

  @ParameterizedTest
  @CsvSource({"EIT, 89, HIGH", "EIT, 90, TOP", "INDICATOR_3, 89.99, HIGH", "INDICATOR_3, 90, TOP"})
  void a_level_may_demand_something_of_single_figures(String figure, String score, String level) {
    List<Level> levels =
        List.of(
            new Level(
                "TOP",
                Years.text("top"),
                dec("80"),
                null,
                Map.of(new FigureCode(figure), dec("90"))),
            Years.level("HIGH", "80", null),
            Years.level("LOW", "0", null));
    Given given =
        new Given(
            Years.framework(
                "85",
                List.of(
                    Years.instrument(
                        "IIT", "0.5", Years.one("IIT"), null, Years.plain(1, "i", 1, 2)),
                    Years.instrument(
                        "EIT", "0.5", Years.one("EIT"), null, Years.plain(3, "e", 1, 2))),
                levels));
    Analysis analysis = given.part("IIT", "99", "99").part("EIT", score, score).analysis();
    LevelResult reached = requireNonNull(analysis.level());
    assertThat(reached.level().code()).isEqualTo(level);
    assertThat(reached.reason().en()).contains("90");
    NextLevel next = analysis.nextLevel();
    if (next != null) {
      assertThat(next.blockers()).extracting(each -> each.figure().value()).containsExactly(figure);
    }
  }

  /** As reports of 2562 to 2565 print them: 27.45 of 30. */
  @Test
  void a_share_of_the_total_can_be_published() {
    Instrument plain =
        Years.instrument("IIT", "0.3", Years.one("IIT"), null, Years.plain(1, "i", 1, 2));
    Instrument weighted =
        new Instrument(
            plain.code(),
            plain.name(),
            plain.prefix(),
            plain.weight(),
            plain.parts(),
            plain.averaging(),
            null,
            plain.indicators(),
            true);
    Instrument rest =
        Years.instrument("EIT", "0.7", Years.one("EIT"), null, Years.plain(2, "e", 1, 2));
    Given given =
        new Given(Years.framework("85", List.of(weighted, rest), Years.lettered()))
            .part("IIT", "91.49", "91.52")
            .part("EIT", "90", "90");
    given.publishedAs("IIT_WEIGHTED", "27.45");
    assertThat(given.analysis().figure(new FigureCode("IIT_WEIGHTED"))).contains(dec("27.45"));
    assertThat(given.analysis().figure(FigureCode.TOTAL)).contains(dec("90.45"));
    assertThat(given.analysis().reconciliation().agrees()).isTrue();
    assertThat(given.scores().framework().publishedFigures().get(new FigureCode("IIT_WEIGHTED")))
        .extracting(name -> name.th())
        .isEqualTo("IIT คะแนนถ่วงน้ำหนัก (เต็ม 30)");
    given.score("i1", "score", "19.49");
    assertThat(given.analysis().reconciliation().explanations().get(0).first().to())
        .isEqualTo(dec("91.49"));
  }

  private static BigFraction naive(
      Instrument instrument, Indicator indicator, Part part, Map<ScoreKey, BigDecimal> values) {
    if (instrument.averaging().rule() == Averaging.Rule.QUESTIONS
        || indicator.subIndicators().isEmpty()) {
      return ofQuestions(indicator.questions(), part, values);
    }
    List<BigFraction> subs = new ArrayList<>();
    for (SubIndicator sub : indicator.subIndicators()) {
      subs.add(ofQuestions(sub.questions(), part, values));
    }
    return mean(subs);
  }

  private static BigFraction ofQuestions(
      List<Question> questions, Part part, Map<ScoreKey, BigDecimal> values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Question question : questions) {
      sum = sum.add(values.getOrDefault(new ScoreKey(question.code(), part.id()), dec("-1000")));
    }
    return Exact.of(sum).divide(questions.size());
  }

  private static BigFraction sum(Iterable<BigFraction> values) {
    BigFraction sum = BigFraction.ZERO;
    for (BigFraction value : values) {
      sum = sum.add(value);
    }
    return sum;
  }

  private static BigFraction mean(List<BigFraction> values) {
    return sum(values).divide(values.size());
  }

  private static void same(Analysis analysis, FigureCode code, BigFraction expected) {
    assertThat(analysis.figure(code)).as(code.value()).contains(Rounding.figure(expected));
  }

  private static BigDecimal dec(String value) {
    return new BigDecimal(value);
  }
}
