package org.itaworkbook.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.Row;
import org.itaworkbook.units.Example;
import org.itaworkbook.units.Progress;
import org.itaworkbook.units.UnitAnswer;
import org.itaworkbook.workbook.filling.UnitWorkbook;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.template.UnitTemplate;
import org.junit.jupiter.api.Test;

/** Figures and days as units type them. */
class UnitAnswerReaderTest {

  private static final byte[] TEMPLATE = UnitTemplate.draw(Example.FRAMEWORK);

  @Test
  void what_was_typed_as_a_percentage_is_read_as_it_is_shown() {
    UnitAnswer answer =
        answered(
            workbook -> {
              var percent = workbook.createCellStyle();
              percent.setDataFormat((short) 9);
              var cell = workbook.getSheet("มาตรการของหน่วย").getRow(4).getCell(5);
              cell.setCellValue(0.4);
              cell.setCellStyle(percent);
            });
    assertThat(answer.progress()).map(Progress::percent).containsExactly(new BigDecimal("40"));
  }

  @Test
  void a_part_of_one_is_taken_as_it_stands_and_told() {
    UnitAnswer answer =
        answered(
            workbook -> {
              var percent = workbook.createCellStyle();
              percent.setDataFormat((short) 10);
              var sheet = workbook.getSheet("มาตรการของหน่วย");
              sheet.getRow(4).getCell(5).setCellValue(0.5);
              sheet.getRow(5).getCell(5).setCellValue("0.5%");
              sheet.getRow(6).getCell(5).setCellValue(0.005);
              sheet.getRow(6).getCell(5).setCellStyle(percent);
            });
    assertThat(answer.progress())
        .map(Progress::percent)
        .allSatisfy(percent -> assertThat(percent).isEqualByComparingTo("0.5"))
        .hasSize(3);
    assertThat(answer.faults())
        .map(fault -> fault.th())
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault)
                    .contains("!F5", "อ่านเป็นร้อยละ 0.5 หากหมายถึงร้อยละ 50 โปรดแก้เป็น 50"));
  }

  @Test
  void what_cannot_be_read_is_told_with_its_cell() {
    UnitAnswer answer =
        answered(
            workbook -> {
              Row row = workbook.getSheet("มาตรการของหน่วย").getRow(4);
              row.getCell(5).setCellValue("เกือบเสร็จ");
              row.getCell(7).setCellValue("เมื่อวาน");
              workbook.getSheet("มาตรการของหน่วย").getRow(5).getCell(7).setCellValue("31/2/2569");
            });
    assertThat(answer.faults())
        .map(fault -> fault.th())
        .satisfiesExactly(
            percent -> assertThat(percent).contains("!F5", "เกือบเสร็จ", "ส่วนอื่นของคำตอบ"),
            date ->
                assertThat(date)
                    .contains("!H5", "อ่านวันที่ “เมื่อวาน” ไม่ได้", "ส่วนอื่นของคำตอบ"),
            day -> assertThat(day).contains("!H6", "ไม่มีวันที่ “31/2/2569” ในปฏิทิน"));
  }

  private static UnitAnswer answered(Uploads.Edit edit) {
    byte[] unit = UnitWorkbook.fill(TEMPLATE, UploadLimits.DEFAULT, Example.share("U03"));
    return UnitAnswerReader.read("a.xlsx", Uploads.edit(unit, edit), UploadLimits.DEFAULT);
  }
}
