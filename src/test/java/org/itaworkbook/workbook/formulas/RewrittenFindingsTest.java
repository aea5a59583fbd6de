package org.itaworkbook.workbook.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a program rewrote is told once, not cell by cell. */
class RewrittenFindingsTest {

  private static final String IIT = "xl/worksheets/sheet3.xml";

  static Stream<Arguments> rewritten() {
    byte[] annotated = Uploads.annotate(Uploads.example());
    return Stream.of(
        told("tables dropped", withoutTables(annotated, "sheet"), "EIT, IIT, OIT, Published", 146),
        told("one table dropped", withoutTables(annotated, "sheet3"), "IIT", 37),
        told(
            "a table renamed",
            Uploads.with(
                annotated, "xl/tables/table3.xml", text -> text.replace("=\"EIT\"", "=\"T3\"")),
            "EIT",
            34),
        told(
            "a column written anew",
            Uploads.with(
                annotated,
                IIT,
                text ->
                    text.replaceAll(
                        "(<c r=\"F(\\d+)\"[^>]*>)<f>[^<]*</f>", "$1<f>IF(E\\$2&gt;80,1,\"\")</f>")),
            "IIT!F5:F19",
            15));
  }

  private static Arguments told(String what, byte[] upload, String names, int formulas) {
    return Arguments.of(what, upload, names, formulas);
  }

  /** What a program leaves that knows no Excel tables. */
  private static byte[] withoutTables(byte[] workbook, String sheet) {
    byte[] bare = workbook;
    for (String name : List.copyOf(Uploads.parts(workbook).keySet())) {
      if (name.startsWith("xl/worksheets/" + sheet)) {
        bare = Uploads.with(bare, name, text -> text.replaceAll("<tableParts.*</tableParts>", ""));
      } else if (name.startsWith("xl/worksheets/_rels/" + sheet)) {
        bare =
            Uploads.with(
                bare, name, text -> text.replaceAll("<Relationship [^>]*/table\"[^>]*/>", ""));
      }
    }
    return bare;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rewritten")
  void many_are_one_finding(String what, byte[] upload, String names, int formulas) {
    List<Finding> found = rewritten(upload);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).message().th()).contains(" " + names + " ", formulas + " ช่อง");
    assertThat(found.get(0).message().en()).contains(names, formulas + " formulas");
    assertThat(found.get(0).related()).hasSize(formulas - 1);
    assertThat(rewritten(Uploads.annotate(upload))).isEmpty();
  }

  @Test
  void two_are_two_and_addresses_without_dollars_are_the_same() {
    byte[] annotated = Uploads.annotate(withoutTables(Uploads.example(), "sheet"));
    assertThat(Uploads.text(annotated, IIT)).contains("ISNUMBER($E5)");
    byte[] relative = Uploads.with(annotated, IIT, text -> text.replaceAll("\\$([E-H]\\d)", "$1"));
    assertThat(Uploads.text(relative, IIT)).contains("ISNUMBER(E5)");
    assertThat(rewritten(relative)).isEmpty();
    byte[] two =
        Uploads.with(
            annotated,
            IIT,
            text -> text.replaceAll("(<c r=\"F[56]\"[^>]*>)<f>[^<]*</f>", "$1<f>1</f>"));
    assertThat(rewritten(two))
        .extracting(each -> String.valueOf(each.place()))
        .containsExactly("IIT!F5", "IIT!F6");
  }

  private static List<Finding> rewritten(byte[] upload) {
    return Uploads.analysis(upload).findings().stream()
        .filter(each -> each.code() == FindingCode.FORMULA_REWRITTEN)
        .toList();
  }
}
