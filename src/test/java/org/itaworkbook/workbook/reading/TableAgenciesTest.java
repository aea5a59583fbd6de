package org.itaworkbook.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of different agencies are not put together in silence. */
final class TableAgenciesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "หน่วยงาน : เทศบาลเมือง ก|หน่วยงาน : เทศบาลเมือง ข",
        "ชื่อหน่วยงาน กรม ก|ชื่อหน่วยงาน กรม ข",
        "ผล IIT เทศบาลเมืองบ้านดอน|ผล OIT องค์การบริหารส่วนตำบลท่าข้าม",
        "โรงพยาบาลบ้านนา|โรงพยาบาลบ้านไร่",
        "ผลการประเมินของกรมหนึ่ง ปี 2568|ผลการประเมินของกรมสอง ปี 2568",
        "หน่วยงาน;เทศบาล ก|หน่วยงาน;เทศบาล ข"
      })
  void titles_that_name_different_agencies_are_told(String first, String second) {
    assertThat(told(first, second))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.place()).asString().startsWith("OIT!");
              assertThat(each.related()).asString().startsWith("[IIT!");
              assertThat(each.message().th()).contains("ระบุหน่วยงานต่างกัน");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "หน่วยงาน : กรมการขนส่ง|หน่วยงาน : กรมการขนส่งทางบก",
        "เทศบาลเมืองบ้านดอน|ผลการประเมิน OIT เทศบาลเมืองบ้านดอน ปี 2568",
        "หน่วยงานภาครัฐ|หน่วยงาน : กรม ก",
        "กรมหนึ่ง|ผลการประเมิน OIT",
        "สำนักงานปลัดกระทรวง|กรมหรือเทียบเท่า"
      })
  void one_agency_is_told_of_nothing(String first, String second) {
    assertThat(told(first, second)).isEmpty();
  }

  private static List<Finding> told(String first, String second) {
    byte[] upload =
        new Grid("IIT")
            .row((Object[]) first.split(";"))
            .row()
            .row("รหัส", "คะแนน")
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
            .sheet("OIT")
            .row((Object[]) second.split(";"))
            .row()
            .row("รหัส", "คะแนน")
            .questions("OIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
            .bytes();
    assertThat(Uploads.read(upload).scores().values()).hasSize(43);
    return Uploads.read(upload).scores().findings().stream()
        .filter(each -> each.code() == FindingCode.NOT_THE_RESULT)
        .toList();
  }
}
