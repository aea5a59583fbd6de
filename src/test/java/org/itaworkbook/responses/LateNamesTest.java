package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.scored.UnitScores;
import org.itaworkbook.responses.tables.ResponseFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names of parts, units and questions, and answers, that first stand behind tens of thousands of
 * rows: no room that the texts of persons take may be theirs.
 */
class LateNamesTest {

  private static final int MANY = 40_000;

  private static List<List<String>> wide() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("ที่อยู่อีเมล", "ชื่อ", "ส่วน", "หน่วยงาน", "e1", "ข้อเสนอแนะ"));
    for (int i = 0; i < MANY + 20; i++) {
      boolean late = i >= MANY;
      rows.add(
          List.of(
              "p%d@example.com".formatted(i),
              "นาย %d".formatted(i),
              late ? "EIT Survey" : "EIT Public",
              late ? "กองมาทีหลัง" : "กองแรก",
              late ? "เห็นด้วยอย่างยิ่ง" : "เห็นด้วย",
              "ความเห็น %d".formatted(i)));
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "shared", "inline"})
  void of_parts_units_and_answers(String kind) {
    ResponseFile file =
        kind.equals("csv")
            ? Answered.file("a.csv", wide())
            : TinyXlsx.file("a.xlsx", kind.equals("inline"), wide());
    Scored scored = Answered.score(file);
    assertThat(scored.leftOut()).isEmpty();
    assertThat(scored.respondents())
        .isEqualTo(
            Map.of(new FigureCode("EIT_PUBLIC"), 40_000L, new FigureCode("EIT_SURVEY"), 20L));
    assertThat(Answered.score(scored, "e1", "survey")).isEqualTo("100.00");
    assertThat(scored.units())
        .extracting(UnitScores::unit)
        .containsExactlyInAnyOrder("กองแรก", "กองมาทีหลัง");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "shared", "inline"})
  void of_questions(String kind) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("respondent", "part", "question", "answer"));
    for (int i = 0; i < MANY; i++) {
      rows.add(List.of("P-%08d-%08d".formatted(i, i), "EIT_PUBLIC", "e1", "เห็นด้วย"));
    }
    for (int i = 0; i < 20; i++) {
      rows.add(List.of("P-%08d-%08d".formatted(i, i), "EIT_PUBLIC", "e2", "เห็นด้วยอย่างยิ่ง"));
    }
    ResponseFile file =
        kind.equals("csv")
            ? Answered.file("a.csv", rows)
            : TinyXlsx.file("a.xlsx", kind.equals("inline"), rows);
    Scored scored = Answered.score(file);
    assertThat(scored.leftOut()).isEmpty();
    assertThat(Answered.score(scored, "e2", "public")).isEqualTo("100.00");
  }
}
