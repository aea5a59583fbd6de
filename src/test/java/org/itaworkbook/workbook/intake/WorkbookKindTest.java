package org.itaworkbook.workbook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a file is follows from what is in it. */
public class WorkbookKindTest {

  private static final String TYPES = "[Content_Types].xml";
  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

  /** The example as a workbook of a kind. */
  public static byte[] example(WorkbookKind kind) {
    String type =
        switch (kind) {
          case WORKBOOK -> SHEET;
          case WITH_MACROS -> "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
          case TEMPLATE -> SHEET.replace("sheet.main", "template.main");
          case TEMPLATE_WITH_MACROS -> "application/vnd.ms-excel.template.macroEnabled.main+xml";
        };
    return Uploads.replace(Uploads.example(), TYPES, SHEET, type);
  }

  @ParameterizedTest
  @EnumSource(WorkbookKind.class)
  void a_template_becomes_a_workbook_says_so_and_is_one_again_without_the_engines(
      WorkbookKind kind) {
    byte[] upload = example(kind);
    assertThat(WorkbookKind.of(upload)).isEqualTo(kind);
    byte[] once = Uploads.annotate(upload);
    assertThat(WorkbookKind.of(once)).isEqualTo(kind.opened());
    assertThat(Uploads.text(once, TYPES)).doesNotContain("template");
    assertThat(Uploads.lost(upload, once)).isEmpty();
    assertThat(Uploads.differing(once, Uploads.annotate(once))).isEmpty();
    byte[] removed = Uploads.remove(Uploads.annotate(once));
    assertThat(Uploads.parts(removed)).containsExactlyEntriesOf(Uploads.parts(upload));
    for (byte[] each : List.of(upload, once)) {
      assertThat(Uploads.analysis(each).findings())
          .extracting(Finding::code)
          .filteredOn(FindingCode.TEMPLATE_OPENED::equals)
          .hasSize(kind.isTemplate() ? 1 : 0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "APPLICATION/vnd.ms-excel.TEMPLATE.macroEnabled.main+xml, .xltm",
    "application/vnd.ms-excel.sheet.MACROENABLED.main+xml, .xlsm",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.other+xml, .xlsx"
  })
  void a_type_is_known_in_any_case_and_a_strange_one_is_an_ordinary_workbook(
      String type, String extension) {
    byte[] upload = Uploads.replace(Uploads.example(), TYPES, SHEET, type);
    assertThat(WorkbookKind.of(upload).extension()).isEqualTo(extension);
  }

  @Test
  void a_type_that_goes_by_the_ending_of_parts_is_changed_for_the_main_part_alone() {
    String template = SHEET.replace("sheet.main", "template.main");
    byte[] upload =
        Uploads.with(
            Uploads.example(),
            TYPES,
            text ->
                text.replaceAll("<Override [^>]*sheet\\.main\\+xml[^>]*/>", "")
                    .replaceAll(
                        "(<Default [^>]*)ContentType=\"application/xml\"",
                        "$1ContentType=\"" + template + "\""));
    assertThat(WorkbookKind.of(upload)).isEqualTo(WorkbookKind.TEMPLATE);
    byte[] once = Uploads.annotate(upload);
    assertThat(WorkbookKind.of(once)).isEqualTo(WorkbookKind.WORKBOOK);
    assertThat(Uploads.parts(Uploads.remove(once))).containsExactlyEntriesOf(Uploads.parts(upload));
  }

  @Test
  void an_add_in_is_refused_and_what_is_no_package_is_an_ordinary_workbook() {
    byte[] addIn =
        Uploads.replace(
            Uploads.example(),
            TYPES,
            SHEET,
            "application/vnd.ms-excel.addin.macroEnabled.main+xml");
    assertThatThrownBy(() -> Uploads.read(addIn))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NOT_A_WORKBOOK));
    assertThat(WorkbookKind.of("text".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(WorkbookKind.WORKBOOK);
  }
}
