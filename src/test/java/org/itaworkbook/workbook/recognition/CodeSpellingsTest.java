package org.itaworkbook.workbook.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.Slow;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Digits;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes of questions as people write them: with the instrument's name, signs and blanks. */
@Slow(Slow.Why.LONG)
final class CodeSpellingsTest {

  private static final Map<ScoreKey, BigDecimal> EXAMPLE =
      values(Uploads.read(Uploads.example()).scores());

  /** In each, {@code #} is the number, {@code x} the letter and {@code XIT} the instrument. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "XIT#",
        "XIT-#",
        "XIT #",
        "XIT.#",
        "XIT_0#",
        "XIT/#",
        "XIT#.",
        "XIT(#)",
        "XIT ข้อ #",
        "XIT ข้อที่ #",
        "XIT x#",
        "XIT: x#",
        "XIT-X#",
        "x-#",
        "x – #",
        "x.#",
        "x #",
        "X #",
        "x(#)",
        "x/#",
        "(x#)",
        "x:#",
        "x #)"
      })
  void a_code_is_known_however_it_is_written(String pattern) {
    for (String instrument : List.of("IIT", "EIT", "OIT")) {
      for (Writing writing : Writing.values()) {
        for (boolean worded : new boolean[] {false, true}) {
          assertThat(read(instrument, pattern, writing, worded))
              .as("%s %s worded %s", instrument, writing, worded)
              .isEqualTo(example(instrument));
        }
      }
    }
  }

  private enum Writing {
    ARABIC,
    THAI,
    WIDE,
    APART;

    String of(String pattern, int number) {
      String arabic = Integer.toString(number);
      return switch (this) {
        case ARABIC -> pattern.replace("#", arabic);
        case THAI -> pattern.replace("#", Digits.THAI.in(arabic));
        case WIDE -> wide(pattern.replace("#", arabic));
        case APART ->
            pattern.endsWith("#")
                ? pattern.replace("#", String.join(" ", arabic.split("")))
                : pattern.replace("#", arabic);
      };
    }

    private static String wide(String text) {
      StringBuilder wide = new StringBuilder();
      text.chars().forEach(c -> wide.append((char) (c > ' ' && c <= '~' ? c - ' ' + 0xff00 : c)));
      return wide.toString();
    }
  }

  private static Map<ScoreKey, BigDecimal> read(
      String instrument, String pattern, Writing writing, boolean worded) {
    String letter = instrument.substring(0, 1);
    String code =
        pattern
            .replace("XIT", "\u0001")
            .replace("x", letter.toLowerCase(Locale.ROOT))
            .replace("X", letter)
            .replace("\u0001", instrument);
    List<Object> names = new ArrayList<>(List.of("รหัส"));
    if (worded) {
      names.add("ข้อคำถาม");
    }
    names.addAll(instrument.equals("EIT") ? List.of("EIT Public", "EIT Survey") : List.of("คะแนน"));
    return values(
        Uploads.read(
                new Grid("คะแนน")
                    .row(names.toArray())
                    .questions(
                        instrument,
                        (n, q, s) -> {
                          List<Object> row = new ArrayList<>(List.of(writing.of(code, n)));
                          if (worded) {
                            row.add(q.wording());
                          }
                          row.addAll(s);
                          return row.toArray();
                        })
                    .bytes())
            .scores());
  }

  @ParameterizedTest
  @ValueSource(strings = {"IIT#", "IIT ข้อ #", "IIT i#"})
  void a_code_may_lead_the_wording(String pattern) {
    byte[] upload =
        new Grid("คะแนน")
            .row("รายการ", "คะแนน")
            .questions(
                "IIT",
                (n, q, s) ->
                    new Object[] {
                      pattern.replace("#", Integer.toString(n)) + " " + q.wording(), s.get(0)
                    })
            .bytes();
    Scores scores = Uploads.read(upload).scores();
    assertThat(values(scores)).isEqualTo(example("IIT"));
    assertThat(scores.findings())
        .noneMatch(each -> each.code() == FindingCode.WORDING_CONTRADICTS_CODE);
  }

  @ParameterizedTest
  @CsvSource({
    "รายการ,EIT 1|EIT 2",
    "รหัส,EIT 6|EIT 7|EIT 8",
    "รายการ,IIT 1|IIT 2|IIT 3|IIT 4|IIT 5",
    "รหัส,OIT9|OIT10",
    "รหัส,EIT i1|EIT i2|EIT i3|EIT i4|EIT i5|EIT i6"
  })
  void parts_and_indicators_of_an_instrument_are_no_questions(String heading, String codes) {
    Grid grid = new Grid("สรุป").row(heading, "คะแนน");
    for (String each : codes.split("\\|")) {
      grid.row(each, 12.5);
    }
    byte[] upload =
        grid.sheet("IIT")
            .row("รหัส", "คะแนน")
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
            .bytes();
    assertThat(values(Uploads.read(upload).scores())).isEqualTo(example("IIT"));
  }

  @Test
  void a_number_that_no_question_has_is_not_made_of_two() {
    byte[] upload =
        new Grid("EIT")
            .row("รหัส", "EIT Public", "EIT Survey")
            .questions("EIT", (n, q, s) -> new Object[] {q.code() + " 1", s.get(0), s.get(1)})
            .bytes();
    assertThat(values(Uploads.read(upload).scores())).isEqualTo(example("EIT"));
  }

  private static Map<ScoreKey, BigDecimal> example(String instrument) {
    Map<ScoreKey, BigDecimal> example = new TreeMap<>(EXAMPLE);
    example
        .keySet()
        .removeIf(
            each -> !instrument.toLowerCase(Locale.ROOT).startsWith(each.question().prefix()));
    return example;
  }

  private static Map<ScoreKey, BigDecimal> values(Scores scores) {
    Map<ScoreKey, BigDecimal> values = new TreeMap<>();
    scores.values().forEach((key, value) -> values.put(key, value.setScale(3)));
    return values;
  }
}
