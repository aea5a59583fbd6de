package org.itaworkbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.itaworkbook.Slow;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.report.given.Agencies;
import org.itaworkbook.report.given.Document;
import org.itaworkbook.report.given.FollowUps;
import org.itaworkbook.report.given.Reports;
import org.itaworkbook.report.given.WordSchemas;
import org.itaworkbook.text.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every report is valid by the schemas, which notice what is not. */
@Slow(Slow.Why.LONG)
final class WordSchemasTest {

  private static final byte[] FIRST = Reports.of(Agencies.example()).document();

  static Stream<Analysis> agencies() {
    return SoundnessTest.agencies();
  }

  private static void check(byte[] file, int parts) throws Exception {
    WordSchemas.Checked checked = WordSchemas.check(file);
    assertThat(checked.faults()).isEmpty();
    assertThat(checked.parts()).isGreaterThanOrEqualTo(parts);
  }

  @Test
  void both_templates_are_valid() throws Exception {
    check(Reports.template(), 10);
    check(FollowUps.template(), 6);
  }

  @ParameterizedTest
  @MethodSource("agencies")
  void every_report_is_valid_new_or_brought_up_to_date_or_final(Analysis analysis)
      throws Exception {
    byte[] fresh = Reports.of(analysis, new ReportOptions(Digits.ARABIC, false)).document();
    check(fresh, 7);
    byte[] again = Reports.again(analysis, FIRST).document();
    check(again, 7);
    check(Reports.again(Agencies.example(), again).document(), 11);
    check(Reports.again(analysis, fresh, new ReportOptions(null, true)).document(), 6);
    check(YearlyReport.printed(fresh, true), 7);
  }

  @Test
  void the_report_of_measures_is_valid_with_its_links() throws Exception {
    Report first = FollowUps.report(Agencies.example(), FollowUps.firstQuarter());
    check(first.document(), 5);
    Report next =
        FollowUps.report(
            FollowUps.of(Agencies.example(), FollowUps.history(), null),
            first.document(),
            ReportOptions.DEFAULT);
    check(next.document(), 7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "word/document.xml|<w:jc w:val=\"center\"/>|<w:jc w:val=\"middle\"/>",
        "word/document.xml|<w:tblGrid>|<w:tblBox/><w:tblGrid>",
        "word/document.xml|<w:tcPr>|<w:p/><w:tcPr>",
        "word/document.xml|<w:titlePg/>|<w:titlePage/>",
        "word/document.xml|w:fmt=\"thaiNumbers\"|w:fmt=\"thai\"",
        "word/styles.xml|<w:szCs w:val=\"32\"/>|<w:szCs w:val=\"big\"/>",
        "word/styles.xml|<w:outlineLvl w:val=\"0\"/>|<w:outlineLvl/>",
        "word/settings.xml|<w:zoom w:percent=\"100\"/>|<w:zooms w:percent=\"100\"/>",
        "word/header1.xml|<w:fldSimple w:instr=\" PAGE \">|<w:fldSimple>",
        "word/charts/chart_instruments.xml|<c:barDir val=\"col\"/>|<c:barDir val=\"up\"/>",
        "docProps/custom1.xml|pid=\"2\"|pid=\"two\""
      })
  void each_kind_of_part_is_held_against_its_schema(String part, String there, String instead)
      throws Exception {
    OpcPackage parts = Document.parts(FIRST);
    String xml = new String(parts.read(part), StandardCharsets.UTF_8);
    assertThat(xml).contains(there);
    parts.write(part, xml.replace(there, instead).getBytes(StandardCharsets.UTF_8));
    assertThat(WordSchemas.check(parts.toBytes()).faults())
        .isNotEmpty()
        .allMatch(each -> each.startsWith(part));
  }

  @Test
  void a_workbook_behind_a_chart_is_held_against_its_schemas() throws Exception {
    OpcPackage parts = Document.parts(FIRST);
    String part = "word/embeddings/chart_gap.xlsx";
    OpcPackage workbook = Document.parts(parts.read(part));
    String sheet = "xl/worksheets/sheet1.xml";
    String xml = new String(workbook.read(sheet), StandardCharsets.UTF_8);
    workbook.write(
        sheet, xml.replaceFirst("<row r=\"1\"", "<row r=\"one\"").getBytes(StandardCharsets.UTF_8));
    parts.write(part, workbook.toBytes());
    assertThat(WordSchemas.check(parts.toBytes()).faults())
        .isNotEmpty()
        .allMatch(each -> each.startsWith(part));
  }
}
