package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.responses.counting.Counted;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.tables.ResponseFile;
import org.itaworkbook.responses.tables.ResponseLimits;
import org.junit.jupiter.api.Test;

/** Answers are read by the fast reader, and no more often than it takes, whoever wrote them. */
class EffortTest {

  private static final int PERSONS = 500;

  /** Sheets are larger than what the slow reader may read, and a third of what may be blank. */
  private static final ResponseLimits LITTLE =
      new ResponseLimits(200L << 20, 2_000_000, 400, 80L << 20, 100_000, 100_000, 10_000);

  private static final String ANSWER = "<c t=\"inlineStr\"><is><t>เห็นด้วย</t></is></c>";

  private static final String HEAD =
      "<row><c t=\"inlineStr\"><is><t>e1</t></is></c><c"
          + " t=\"inlineStr\"><is><t>e2</t></is></c></row>";

  private static void counted(int persons, String worksheet) {
    ResponseFile file = new TinyXlsx(true).sheetXml("EIT Public", worksheet).file("a.xlsx");
    Counted counted =
        Answered.SCORING.count(List.of(file), ScoringOptions.USUAL, LITTLE, rows -> {});
    Scored scored = Answered.SCORING.score(counted, ScoringOptions.USUAL);
    assertThat(Answered.lines(scored))
        .anyMatch(each -> each.startsWith("e2 public 80.00 n " + persons + " "));
  }

  private static String sheet(String rows) {
    return TinyXlsx.head("worksheet") + "<sheetData>" + HEAD + rows + "</sheetData></worksheet>";
  }

  private static String persons(String row) {
    return (row + ANSWER + ANSWER + "</row>").repeat(PERSONS);
  }

  @Test
  void elements_with_a_prefix() {
    for (String each : List.of("x", "main", "ns0", "spreadsheet")) {
      counted(
          PERSONS,
          sheet(persons("<row>"))
              .replaceAll("<(/?)([a-z])", "<$1" + each + ":$2")
              .replace("xmlns=", "xmlns:" + each + "="));
    }
  }

  @Test
  void row_numbers_that_do_not_rise() {
    counted(PERSONS, sheet(persons("<row r=\"3\">")));
    counted(PERSONS, sheet(persons("<row r=\"1048576\">")));
    counted(PERSONS, sheet(persons("<row r=\"9\">").replaceFirst("\"9\"", "\"90\"")));
  }

  /** Once to recognize columns and once to count, where there are fewer rows than are looked at. */
  @Test
  void blank_rows_are_read_twice() {
    String few = ("<row>" + ANSWER + ANSWER + "</row>").repeat(5);
    counted(5, sheet(few + "<row></row>".repeat(4_000)));
  }
}
