package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.itaworkbook.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The task pane where Excel can do less, or nothing, and where there is none. */
@Slow(Slow.Why.BROWSER)
final class PaneHostsTest {

  @RegisterExtension private static final Browser BROWSER = new Browser();
  @RegisterExtension private static final FakeOffice OFFICE = new FakeOffice();
  @RegisterExtension private static final Site SITE = Site.open().withOffice(OFFICE);

  private final Pane pane = new Pane(BROWSER, SITE);

  @Test
  void without_excelapi_1_13_the_annotated_workbook_can_only_be_opened() {
    OFFICE.with("excelApi", 12);
    pane.open("");
    assertThat(BROWSER.all("[data-act=insert]")).isEmpty();
    pane.act("open");
    assertThat(pane.opened()).hasSize(1);
  }

  @Test
  void without_excelapi_1_8_the_way_out_is_named() {
    OFFICE.with("excelApi", 7);
    pane.open("");
    assertThat(BROWSER.all("[data-act=open], [data-act=insert], [data-act=save]")).isEmpty();
    assertThat(BROWSER.text(".desk")).contains("เปิดสมุดงานจากบานหน้าต่างงานไม่ได้", SITE.at(""));
    pane.analysed();
    BROWSER.click("[data-question=e1] button.cell");
    BROWSER.until("a selection", () -> !pane.log("select").isEmpty());
    BROWSER.click("[data-to=templates]");
    BROWSER.click("[data-template=scores]");
    BROWSER.untilText("[data-at=templates-body]", "บันทึกไฟล์จากบานหน้าต่างงานนี้ไม่ได้");
  }

  @Test
  void without_excelapi_1_4_cells_are_named() {
    OFFICE.with("excelApi", 3);
    pane.open("").analysed();
    assertThat(BROWSER.all("[data-act=recheck]")).isEmpty();
    BROWSER.click("[data-question=e1] button.cell");
    BROWSER.untilText("[data-at=toast]", "EIT!G5");
  }

  @Test
  void excel_on_the_web_takes_the_sheets_without_charts() {
    OFFICE.with("platform", "OfficeOnline");
    pane.open("").act("insert");
    assertThat(pane.tabs()).startsWith("ต้องดำเนินการ", "แผนยกระดับ", "ตรวจสอบ", "คำชี้แจง");
    assertThat(pane.said()).contains("ไม่รับแผ่นงานที่มีแผนภูมิ ได้แก่ สรุปผล, ความต่าง EIT");
  }

  @Test
  void excel_on_the_web_that_gives_no_file_takes_a_chosen_one() throws Exception {
    OFFICE.with("platform", "OfficeOnline");
    OFFICE.with("compressed", false);
    pane.open("");
    assertThat(BROWSER.text(".desk")).contains("บันทึกสมุดงาน แล้วเลือกไฟล์นั้นที่นี่");
    BROWSER.choose("[data-at=file]", Site.EXAMPLE);
    BROWSER.find("[data-part=verdict]");
    BROWSER.click("[data-question=e1] button.cell");
    BROWSER.until("a selection", () -> !pane.log("select").isEmpty());
    pane.act("save");
    assertThat(Files.readAllBytes(BROWSER.download()))
        .isEqualTo(SITE.annotated(Files.readAllBytes(Site.EXAMPLE)));
    pane.type("IIT", "E14", 93.75);
    pane.act("recheck");
    assertThat(pane.said()).contains("96.20");
  }

  @Test
  void a_refusal_to_give_the_workbook_falls_back_to_a_chosen_file() {
    OFFICE.with("refusal", "The file is in use.");
    pane.open("");
    BROWSER.click("[data-act=analyze]");
    BROWSER.untilText("[data-at=work]", "Excel ไม่อนุญาตให้อ่านสมุดงานที่เปิดอยู่");
    assertThat(BROWSER.text("[data-at=work]")).contains("The file is in use.");
    BROWSER.choose("[data-at=file]", Site.EXAMPLE);
    BROWSER.untilText("[data-part=verdict]", "96.32");
    pane.act("open");
    assertThat(pane.opened()).hasSize(1);
    BROWSER.script("fakeOffice.refusal = null");
    BROWSER.click("[data-act=reread]");
    BROWSER.untilText(".desk-name", "คะแนน 2568.xlsx");
    BROWSER.untilText("[data-at=work]", "วิเคราะห์เสร็จแล้ว");
  }

  @Test
  void a_chosen_file_that_is_not_the_open_workbook_is_not_checked_again() {
    OFFICE.with("compressed", false);
    pane.open("");
    BROWSER.choose("[data-at=file]", Site.EXAMPLE);
    BROWSER.find("[data-part=verdict]");
    BROWSER.script("fakeOffice.workbook.find((each) => each.name === 'OIT').name = 'อื่น'");
    BROWSER.click("[data-act=recheck]");
    BROWSER.untilText("[data-at=work]", "โปรดบันทึกสมุดงาน แล้วเลือกไฟล์นั้นใหม่");
  }

  @Test
  void without_office_js_a_file_is_chosen() throws Exception {
    OFFICE.isMissing();
    BROWSER.mayComplain("office.js");
    pane.open("");
    assertThat(BROWSER.text("[data-at=host]")).contains("เชื่อมต่อกับ Excel ไม่ได้");
    BROWSER.choose("[data-at=file]", Site.EXAMPLE);
    BROWSER.untilText("[data-part=verdict]", "96.32");
    BROWSER.click("[data-question=e1] button.cell");
    BROWSER.untilText("[data-at=toast]", "EIT!G5");
    pane.act("save");
    assertThat(Files.readAllBytes(BROWSER.download()))
        .isEqualTo(SITE.annotated(Files.readAllBytes(Site.EXAMPLE)));
  }

  @Test
  void an_office_js_that_does_not_come_is_not_waited_for_long() {
    OFFICE.hangs();
    pane.open("");
    assertThat(BROWSER.text("[data-at=host]")).contains("เชื่อมต่อกับ Excel ไม่ได้");
    assertThat(BROWSER.all("[data-at=file]")).hasSize(1);
    OFFICE.comes();
  }

  @Test
  void in_a_browser_the_pane_works_on_a_chosen_file() {
    OFFICE.with("host", (String) null);
    pane.open("?lang=en");
    assertThat(BROWSER.text("[data-at=host]")).contains("not open in Excel");
    BROWSER.choose("[data-at=file]", Site.EXAMPLE);
    BROWSER.untilText("[data-part=verdict]", "96.32");
  }

  @Test
  void a_result_is_of_the_file_that_was_chosen_last() {
    OFFICE.with("host", (String) null);
    pane.open("");
    BROWSER.network(Duration.ofMillis(700), 10_000);
    BROWSER.choose("[data-at=file]", Site.EXAMPLE);
    BROWSER.choose("[data-at=file]", Path.of("workbook-templates/2568/scores.xlsx"));
    BROWSER.untilText("[data-part=understood]", "0 จาก 61");
    assertThat(BROWSER.text("[data-at=desk]")).contains("scores.xlsx");
    assertThat(BROWSER.text("[data-at=result]")).doesNotContain("96.32");
  }

  @Test
  void letters_are_made_of_a_chosen_file_that_is_told() {
    OFFICE.with("host", (String) null);
    pane.open("#mail");
    BROWSER.choose("[data-at=file]", Site.EXAMPLE);
    BROWSER.untilText(".desk-name", "example.xlsx");
    BROWSER.click("[data-act=preview]");
    BROWSER.untilText("[data-view=plan]", "U03");
    BROWSER.click("[data-to=analyze]");
    pane.analysed();
    assertThat(BROWSER.all(".desk .primary"))
        .extracting(each -> each.getDomAttribute("data-act"))
        .containsExactly("save");
  }

  @Test
  void a_pane_whose_texts_do_not_come_says_so() {
    BROWSER.command("Network.enable", Map.of());
    BROWSER.command("Network.setBlockedURLs", Map.of("urls", List.of("*/texts/*")));
    BROWSER.mayComplain("texts");
    BROWSER.mayComplain("Failed to fetch");
    BROWSER.open(SITE.at("/pane"));
    BROWSER.untilText("[data-at=broken]", "โหลดหน้านี้ไม่ครบ");
  }

  @Test
  void a_lost_server_is_told_and_the_result_stays() throws Exception {
    Site gone = Site.open().withOffice(OFFICE).start();
    Pane left = new Pane(BROWSER, gone).open("").analysed();
    gone.stop();
    BROWSER.mayComplain("ERR_CONNECTION_REFUSED");
    BROWSER.click("[data-act=recheck]");
    BROWSER.untilText("[data-at=work]", "ติดต่อระบบไม่ได้");
    assertThat(BROWSER.text("[data-part=verdict]")).contains("96.32");
    assertThat(left.openFiles()).isZero();
  }

  @Test
  void the_token_is_asked_for_once() throws Exception {
    Site guarded = Site.open().withOffice(OFFICE).withToken("token-of-the-centre").start();
    try {
      BROWSER.mayComplain("401");
      Pane asked = new Pane(BROWSER, guarded).open("");
      BROWSER.click("[data-act=analyze]");
      BROWSER.find("dialog input").sendKeys("wrong");
      BROWSER.click("dialog button.primary");
      BROWSER.untilText("dialog", "ไม่ถูกต้อง");
      BROWSER.find("dialog input").sendKeys("token-of-the-centre");
      BROWSER.click("dialog button.primary");
      BROWSER.find("[data-part=verdict]");
      asked.act("recheck");
      assertThat(BROWSER.all("dialog")).isEmpty();
    } finally {
      guarded.stop();
    }
  }
}
