package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.itaworkbook.Slow;
import org.itaworkbook.report.given.Document;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** Reports on the web page and in the pane. */
@Slow(Slow.Why.BROWSER)
final class ReportPagesTest {

  @RegisterExtension private static final Browser BROWSER = new Browser();
  @RegisterExtension private static final FakeOffice OFFICE = new FakeOffice();
  @RegisterExtension private static final Site SITE = Site.open().withOffice(OFFICE);

  private final WebPage page = new WebPage(BROWSER, SITE);
  private final Pane pane = new Pane(BROWSER, SITE);
  @TempDir private Path folder;

  @Test
  void without_a_workbook_nothing_can_be_pressed_and_it_is_said_what_to_do() {
    page.open("#reports");
    BROWSER.untilText("[data-at=reports-source]", "โปรดเลือกสมุดงานคะแนน ITA");
    assertThat(BROWSER.find("[data-act=report]").isEnabled()).isFalse();
  }

  @Test
  void a_report_is_downloaded_in_the_digits_that_were_chosen() throws IOException {
    page.open("").example();
    BROWSER.click("[data-to=reports]");
    BROWSER.untilText("[data-at=reports-source]", "กำลังใช้ example.xlsx");
    BROWSER.click("[data-at=reports-body] input[value=arabic]");
    Path saved = written("[data-at=report-told]", "ข้อความของเจ้าหน้าที่ 0 ส่วน");
    assertThat(saved.getFileName().toString()).isEqualTo("example-report.docx");
    assertThat(Document.open(Files.readAllBytes(saved)).text("text_overall")).contains("96.20");
  }

  @Test
  void who_would_lose_a_report_is_asked_before() {
    page.open("#reports");
    BROWSER.choose("[data-at=reports-workbook]", Site.EXAMPLE);
    BROWSER.until("a button", () -> BROWSER.find("[data-act=report]").isEnabled());
    assertThat(page.asksBeforeItGoes()).isFalse();
    BROWSER.click("[data-act=report]");
    BROWSER.untilText("[data-at=report-told]", "ระบบเขียน");
    assertThat(page.asksBeforeItGoes()).isTrue();
    BROWSER.click("[data-act=report-get]");
    BROWSER.download();
    BROWSER.untilText("[data-at=report-made]", "example-report.docx");
    assertThat(page.asksBeforeItGoes()).isFalse();
  }

  @Test
  void an_edited_report_comes_back_and_what_is_stale_is_said() throws IOException {
    page.open("#reports");
    BROWSER.choose("[data-at=reports-workbook]", Site.EXAMPLE);
    Path first = written("[data-at=report-told]", "ระบบเขียน");
    Path mine = folder.resolve("ของเรา.docx");
    Files.write(
        mine,
        Document.edited(
            Files.readAllBytes(first),
            document -> document.write("text_overall", "เราได้ 96.20 คะแนน และภูมิใจมาก")));
    Path other = folder.resolve("อื่น.xlsx");
    Files.write(
        other,
        Uploads.edit(
            Files.readAllBytes(Site.EXAMPLE),
            book ->
                book.getSheet("ผลที่ประกาศ")
                    .forEach(row -> row.forEach(ReportPagesTest::lowerTotal))));
    BROWSER.choose("[data-at=reports-workbook]", other);
    BROWSER.choose("[data-at=earlier]", mine);
    BROWSER.untilText("[data-at=reports-body]", "จะปรับ ของเรา.docx ให้เป็นปัจจุบัน");
    Files.delete(first);
    Path again = written("[data-at=stale]", "มีตัวเลขที่เปลี่ยนไปแล้ว");
    assertThat(BROWSER.text("[data-at=stale]")).contains("ผลการประเมินในภาพรวม", "ภูมิใจมาก");
    assertThat(Document.open(Files.readAllBytes(again)).lines())
        .contains("เราได้ 96.20 คะแนน และภูมิใจมาก");
  }

  @Test
  void the_report_of_measures_asks_for_a_period_and_a_refusal_is_a_sentence() throws IOException {
    page.open("#reports");
    BROWSER.choose("[data-at=reports-workbook]", Site.EXAMPLE);
    assertThat(BROWSER.all("[data-at=period]")).noneMatch(WebElement::isDisplayed);
    BROWSER.click("[data-at=reports-body] input[value=follow-up]");
    assertThat(BROWSER.find("[data-at=period]").isDisplayed()).isTrue();
    Path saved = written("[data-at=report-told]", "ระบบเขียน");
    assertThat(saved.getFileName().toString()).isEqualTo("example-follow-up.docx");
    BROWSER.click("[data-at=reports-body] input[value=yearly]");
    BROWSER.mayComplain("422");
    BROWSER.choose("[data-at=earlier]", saved);
    BROWSER.click("[data-act=report]");
    BROWSER.untilText("[data-at=reports-body] [role=alert]", "ไม่ใช่รายงานการวิเคราะห์ผล");
  }

  @Test
  void a_chosen_workbook_and_report_survive_a_change_of_language() throws IOException {
    page.open("#reports");
    BROWSER.choose("[data-at=reports-workbook]", Site.EXAMPLE);
    BROWSER.untilText("[data-at=reports-source]", "กำลังใช้ example.xlsx");
    BROWSER.click("[data-language=en]");
    BROWSER.untilText("[data-at=reports-source]", "example.xlsx");
    BROWSER.untilText("#reports-title", "Reports");
    written("[data-at=report-told]", "Written by the program");
  }

  @Test
  void the_pane_writes_the_report_of_the_open_workbook() {
    OFFICE.with("platform", "OfficeOnline");
    pane.open("#report");
    Path saved = written("[data-at=report-told]", "ระบบเขียน");
    assertThat(saved.getFileName().toString()).isEqualTo("คะแนน 2568-report.docx");
  }

  private static void lowerTotal(Cell cell) {
    if (cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() == 96.20) {
      cell.setCellValue(95.5);
    }
  }

  @Test
  void where_excel_saves_no_file_the_pane_says_where_to_get_the_report() {
    pane.open("#report");
    BROWSER.click("[data-act=report]");
    BROWSER.untilText("[data-at=report-told]", "ระบบเขียน");
    BROWSER.click("[data-act=report-get]");
    BROWSER.untilText("[data-at=report-made] [role=alert]", "โปรดทำรายการนี้ที่ http");
  }

  /** Makes a report, waits for what is said of it, and takes it. */
  private static Path written(String place, String said) {
    BROWSER.until("a button", () -> BROWSER.find("[data-act=report]").isEnabled());
    BROWSER.click("[data-act=report]");
    BROWSER.untilText(place, said);
    BROWSER.click("[data-act=report-get]");
    return BROWSER.download();
  }
}
