package org.itaworkbook.json.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.itaworkbook.Slow;
import org.itaworkbook.framework.AnswerScale;
import org.itaworkbook.framework.Averaging;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Level;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.json.TestYears;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The data of fiscal year 2568 against the figures that were transcribed from the report. */
class Framework2568Test {

  private static final Path REFERENCE = Path.of("src/test/resources/reference/results-2568.json");
  private static final Framework YEAR = TestYears.Y2568;
  private static JsonObject reference = new JsonObject();

  @BeforeAll
  static void read_the_reference() {
    reference = JsonParser.parseString(TestYears.content(REFERENCE)).getAsJsonObject();
  }

  @Test
  void every_question_has_its_instrument_indicator_and_exact_wording() {
    List<JsonElement> questions = reference.getAsJsonArray("questions").asList();
    assertThat(YEAR.questions()).hasSize(52).hasSameSizeAs(questions);
    for (int i = 0; i < questions.size(); i++) {
      JsonObject expected = questions.get(i).getAsJsonObject();
      Question question = YEAR.questions().get(i);
      QuestionCode code = question.code();
      assertThat(code).hasToString(expected.get("code").getAsString());
      assertThat(question.wording())
          .isEqualTo(Digits.toArabic(expected.get("wording").getAsString()));
      assertThat(YEAR.instrumentOf(code).code().value())
          .isEqualTo(expected.get("instrument").getAsString());
      assertThat(YEAR.indicatorOf(code).number()).isEqualTo(expected.get("indicator").getAsInt());
      assertThat(YEAR.instrumentOf(code).parts().stream().map(part -> part.id().value()).toList())
          .containsExactlyElementsOf(expected.getAsJsonObject("scores").keySet());
      String sub =
          YEAR.indicatorOf(code).subIndicators().stream()
              .filter(each -> each.questions().contains(question))
              .map(SubIndicator::number)
              .findFirst()
              .orElse(null);
      JsonElement expectedSub = expected.get("subIndicator");
      assertThat(sub).isEqualTo(expectedSub == null ? null : expectedSub.getAsString());
    }
  }

  @Test
  void indicators_and_sub_indicators_bear_the_reports_names() {
    for (Indicator indicator : YEAR.indicators()) {
      assertThat(indicator.name().th())
          .isEqualTo(name("indicatorNames", String.valueOf(indicator.number())));
      for (SubIndicator sub : indicator.subIndicators()) {
        assertThat(sub.name().th()).isEqualTo(name("subIndicatorNames", sub.number()));
      }
    }
    assertThat(
            YEAR.indicators().stream()
                .mapToInt(indicator -> indicator.questions().size())
                .toArray())
        .containsExactly(3, 3, 3, 3, 3, 3, 3, 3, 20, 8);
    assertThat(
            YEAR.indicators().stream()
                .flatMap(indicator -> indicator.subIndicators().stream())
                .map(sub -> sub.questions().size())
                .toList())
        .containsExactly(4, 7, 2, 3, 4, 4, 4);
  }

  @Test
  void weights_threshold_and_levels_are_the_published_ones() {
    for (Instrument instrument : YEAR.instruments()) {
      BigDecimal percent =
          reference.getAsJsonObject("weights").get(instrument.code().value()).getAsBigDecimal();
      assertThat(instrument.weight().movePointRight(2)).isEqualByComparingTo(percent);
    }
    assertThat(YEAR.threshold())
        .isEqualByComparingTo(reference.get("triageThreshold").getAsBigDecimal());
    List<JsonElement> levels = reference.getAsJsonArray("levels").asList();
    assertThat(YEAR.levels()).hasSameSizeAs(levels);
    for (int i = 0; i < levels.size(); i++) {
      JsonObject expected = levels.get(i).getAsJsonObject();
      Level level = YEAR.levels().get(i);
      assertThat(level.name().th()).isEqualTo(expected.get("name").getAsString());
      assertThat(level.minimumTotal())
          .isEqualByComparingTo(expected.get("minimumTotal").getAsBigDecimal());
      JsonElement each = expected.get("minimumEachInstrument");
      assertThat(level.minimumEach()).isEqualTo(each == null ? null : each.getAsBigDecimal());
    }
    assertThat(YEAR.levels().stream().map(Level::code))
        .containsExactly("EXCELLENT", "GOOD", "PASS", "IMPROVE", "URGENT");
  }

  @Test
  void every_question_has_advice_and_those_that_the_assessor_named_its_references() {
    JsonObject references = reference.getAsJsonObject("oitReferences");
    for (Question question : YEAR.questions()) {
      JsonElement expected = references.get(question.code().toString());
      if (expected == null) {
        assertThat(question.references()).isEmpty();
      } else {
        assertThat(question.references())
            .containsExactlyElementsOf(
                expected.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList());
      }
      assertThat(question.advice()).as(question.code().toString()).isNotNull();
    }
  }

  @Test
  void what_is_inferred_is_marked_as_assumed() {
    Instrument iit = YEAR.instruments().get(0);
    Instrument eit = YEAR.instruments().get(1);
    Instrument oit = YEAR.instruments().get(2);
    assertThat(oit.averaging()).isEqualTo(new Averaging(Averaging.Rule.SUB_INDICATORS, true));
    assertThat(oit.answerScale()).isNull();
    for (Instrument survey : List.of(iit, eit)) {
      assertThat(survey.averaging()).isEqualTo(new Averaging(Averaging.Rule.QUESTIONS, false));
      AnswerScale scale = Objects.requireNonNull(survey.answerScale());
      assertThat(scale.assumed()).isTrue();
      assertThat(scale.points())
          .extracting(BigDecimal::intValueExact)
          .containsExactly(0, 20, 40, 60, 80, 100);
    }
    assertThat(YEAR.agencyTypes())
        .extracting(Text::th)
        .contains(reference.get("agencyType").getAsString());
  }

  @Test
  void advice_is_short() {
    assertThat(allAdvice())
        .hasSizeGreaterThan(20)
        .allSatisfy(
            advice -> {
              assertThat(advice.th()).hasSizeBetween(10, 250);
              assertThat(advice.en()).hasSizeBetween(10, 250);
            });
  }

  /** Held against the whole report, which is not the project's to keep. */
  @Slow(Slow.Why.CORPUS)
  @Test
  void advice_is_not_a_sentence_of_the_report() {
    Path report = Path.of("../shared/seed/000_ac75a33ac7faa1ee.txt");
    assumeTrue(Files.exists(report), "the report is not here: " + report);
    String printed = TestYears.content(report).replaceAll("\\s", "");
    for (Text advice : allAdvice()) {
      String thai = advice.th().replaceAll("\\s", "");
      for (int from = 0; from + 45 <= thai.length(); from++) {
        assertThat(printed).doesNotContain(thai.substring(from, from + 45));
      }
    }
  }

  private static List<Text> allAdvice() {
    List<Text> advice = new ArrayList<>();
    YEAR.indicators().forEach(indicator -> advice.add(indicator.advice()));
    YEAR.questions().stream().map(Question::advice).filter(Objects::nonNull).forEach(advice::add);
    YEAR.plans().forEach(plan -> advice.addAll(plan.steps()));
    YEAR.plans().forEach(plan -> advice.add(plan.activity()));
    return advice;
  }

  private static String name(String names, String number) {
    return reference.getAsJsonObject(names).get(number).getAsString();
  }
}
