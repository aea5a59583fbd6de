package org.itaworkbook.workbook.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A name that staff made is theirs, however it is spelt; the engine's formulas use its own. */
class StaffNamesTest {

  private static final String BOOK = "xl/workbook.xml";
  private static final String IIT = "xl/worksheets/sheet1.xml";

  static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of("ITA_Total", "IIT!$B$16"),
        Arguments.of("ita_total", "IIT!$B$16"),
        Arguments.of("ITA_Level", "\"ดี\""),
        Arguments.of("ITA_Threshold", "IIT!$B$2"),
        Arguments.of("ITA_Threshold", "90"),
        Arguments.of("ITA_Average_IIT", "AVERAGE(IIT!$B$2:$B$16)"),
        Arguments.of("ITA_Average_OIT", "INDEX(IIT!$B$2:$B$16,MATCH(\"OIT\",IIT!$A$2:$A$16,0))"),
        Arguments.of("ITA_Indicator_1", "IIT!$A$1:$B$4"),
        Arguments.of("ITA_Values", "IIT!$B$2:$B$16"),
        Arguments.of("ITA_Analyzed", "IIT!$Z$1"),
        Arguments.of("ITA_Sheet_Summary", "IIT!$A$1"),
        Arguments.of("ITA_Sheet_Old", "IIT!$A$1"),
        Arguments.of("ITA_Columns_1", "IIT!$A$1:$B$1"),
        Arguments.of("ITA_Columns_Width", "14"),
        Arguments.of("ITA_Marks_All", "IIT!$A$1"),
        Arguments.of("ITA_Measure_1", "IIT!$B$3"),
        Arguments.of("ITA_2568", "2568"));
  }

  private static byte[] upload(String name, String formula) {
    byte[] upload =
        new Grid("IIT")
            .row("รหัส", "คะแนน")
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
            .bytes();
    byte[] named =
        Uploads.with(
            upload,
            BOOK,
            text ->
                text.replace(
                    "</sheets>",
                    "</sheets><definedNames><definedName name=\""
                        + name
                        + "\">"
                        + formula.replace("\"", "&quot;")
                        + "</definedName></definedNames>"));
    return Uploads.with(
        named,
        IIT,
        text ->
            text.replace(
                "</sheetData>",
                "<row r=\"20\"><c r=\"A20\"><f>"
                    + name
                    + "</f><v>197.8</v></c></row></sheetData>"));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @MethodSource("names")
  void is_never_replaced_nor_taken_out(String name, String formula) {
    byte[] upload = upload(name, formula);
    byte[] once = Uploads.annotate(upload);
    byte[] twice = Uploads.annotate(changed(once));
    for (byte[] each : List.of(once, twice, Uploads.remove(changed(twice)))) {
      assertThat(named(each, name)).isEqualTo(formula);
      assertThat(Uploads.text(each, IIT)).contains("<f>" + name + "</f><v>197.8</v>");
      assertThat(Uploads.lost(upload, each)).isEmpty();
    }
    assertThat(names(twice)).isEqualTo(names(once));
    assertThat(names(Uploads.remove(changed(twice)))).isEqualTo(names(upload));
    assertThat(Uploads.parts(Uploads.remove(once))).containsExactlyEntriesOf(Uploads.parts(upload));
    assertThat(marks(once)).isEqualTo(15);
    assertThat(Uploads.read(once).scores().values()).hasSize(15);
  }

  @ParameterizedTest
  @CsvSource({
    "ITA_Threshold, 90, ITA_Threshold_Engine, 85",
    "ITA_Average_IIT, 1, ITA_Average_IIT_Engine, 'สรุปผล'"
  })
  void beside_it_the_engines_own_gets_another(
      String name, String formula, String other, String refers) {
    byte[] once = Uploads.annotate(upload(name, formula));
    assertThat(named(once, other)).contains(refers);
    String formulas =
        name.contains("Threshold")
            ? Uploads.text(once, IIT)
            : Uploads.parts(once).keySet().stream()
                .filter(part -> part.startsWith("xl/worksheets/sheet"))
                .map(part -> Uploads.text(once, part))
                .collect(Collectors.joining());
    assertThat(formulas.replace(other, "").replace("<f>" + name + "</f><v>197.8</v>", ""))
        .doesNotContain(name + "<", name + ",", name + ">", name + "=");
  }

  @Test
  void a_drawn_workbook_whose_properties_another_program_dropped_keeps_the_engines_names() {
    byte[] bare = Uploads.replace(Uploads.example(), "docProps/custom.xml", "ITA-", "Other-");
    assertThat(Uploads.analysis(bare).findings())
        .noneMatch(each -> each.code() == FindingCode.FORMULA_REWRITTEN);
    assertThat(names(Uploads.annotate(bare)).keySet()).noneMatch(each -> each.endsWith("_Engine"));
  }

  @Test
  void on_one_sheet_only_it_is_theirs_too() {
    byte[] upload =
        Uploads.with(
            upload("x", "1"),
            BOOK,
            text -> text.replace("name=\"x\"", "name=\"ITA_Threshold\" localSheetId=\"0\""));
    byte[] once = Uploads.annotate(upload);
    assertThat(Uploads.text(once, IIT)).contains("ITA_Threshold_Engine");
    assertThat(Uploads.lost(upload, once)).isEmpty();
    assertThat(Uploads.text(Uploads.remove(changed(once)), BOOK))
        .contains("name=\"ITA_Threshold\" localSheetId=\"0\">1<")
        .doesNotContain("_Engine");
  }

  @Test
  void that_somebody_changed_is_noticed_as_lost() {
    byte[] upload = upload("ITA_Total", "IIT!$B$16");
    byte[] changed = Uploads.replace(upload, BOOK, "IIT!$B$16", "IIT!$B$15");
    assertThat(Uploads.lost(upload, changed)).isNotEmpty();
    byte[] annotated = Uploads.annotate(Uploads.example());
    byte[] own =
        Uploads.with(
            annotated,
            BOOK,
            text ->
                text.replace(
                    "<definedNames>",
                    "<definedNames><definedName name=\"ITA_Mine\">IIT!$E$5</definedName>"));
    assertThat(Uploads.lost(own, annotated)).isNotEmpty();
    assertThat(Uploads.lost(annotated, Uploads.remove(annotated))).isEmpty();
  }

  @Test
  void the_engines_stay_the_engines_when_its_sheets_are_renamed_or_gone() {
    byte[] once =
        Uploads.annotate(
            new Grid("IIT")
                .row("รหัส", "คะแนน")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
                .bytes());
    byte[] gone =
        Uploads.with(
            changed(once),
            BOOK,
            text ->
                text.replaceAll("<sheet name=\"สรุปผล\"[^>]*/>", "")
                    .replaceAll("'สรุปผล'!\\$", "#REF!\\$")
                    .replaceAll("localSheetId=\"2\"", "localSheetId=\"1\""));
    byte[] again = Uploads.annotate(gone);
    assertThat(names(again)).isEqualTo(names(once));
    byte[] renamed = Uploads.with(changed(once), BOOK, text -> text.replace("สรุปผล", "สรุป68"));
    assertThat(names(Uploads.annotate(renamed))).containsOnlyKeys(names(once).keySet());
    assertThat(names(Uploads.remove(renamed))).isEmpty();
  }

  private static int marks(byte[] workbook) {
    SheetPart sheet = staffs(workbook);
    List<String> marks = new ArrayList<>();
    for (int row = 1; row <= 15; row++) {
      for (int column = 2; column < 4; column++) {
        marks.add(sheet.content(row, column).text());
      }
    }
    return (int) marks.stream().filter("✓"::equals).count();
  }

  private static SheetPart staffs(byte[] workbook) {
    return WorkbookFile.open(workbook, UploadLimits.DEFAULT).sheets().stream()
        .filter(each -> each.name().equals("IIT"))
        .findFirst()
        .orElseThrow();
  }

  private static String named(byte[] workbook, String name) {
    return WorkbookFile.open(workbook, UploadLimits.DEFAULT).book().name(name).orElse("-");
  }

  private static Map<String, String> names(byte[] workbook) {
    Map<String, String> names = new TreeMap<>();
    WorkbookFile.open(workbook, UploadLimits.DEFAULT)
        .book()
        .forEachName(
            (name, sheet, formula) -> {
              if (sheet < 0) {
                names.put(name, formula);
              }
            });
    return names;
  }

  /** As a program saves it that leaves out the engine's memory. */
  private static byte[] changed(byte[] workbook) {
    Map<String, byte[]> parts = Uploads.parts(workbook);
    parts.remove("xl/ita-memory.bin");
    return Uploads.with(
        Uploads.zip(parts),
        "[Content_Types].xml",
        text -> text.replaceAll("<Override [^>]*ita-memory[^>]*/>", ""));
  }
}
