package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The task pane in an Excel that can do everything. */
@Slow(Slow.Why.BROWSER)
final class PaneTest {

  /** A task pane's screen is about 700 pixels high. */
  private static final int THREE_SCREENS = 2_100;

  @RegisterExtension private static final Browser BROWSER = new Browser();
  @RegisterExtension private static final FakeOffice OFFICE = new FakeOffice();
  @RegisterExtension private static final Site SITE = Site.open().withMail().withOffice(OFFICE);

  private final Pane pane = new Pane(BROWSER, SITE);

  @Test
  void says_the_answer_before_anything_else() {
    pane.open("").analysed();
    assertThat(BROWSER.text(".desk-name")).isEqualTo("คะแนน 2568.xlsx");
    assertThat(BROWSER.all("[data-part]"))
        .extracting(each -> each.getDomAttribute("data-part"))
        .startsWith("verdict", "understood", "findings", "instruments", "triage");
    assertThat(
            ((Number)
                    Objects.requireNonNull(
                        BROWSER.script("return document.querySelector('.result').offsetHeight")))
                .intValue())
        .isLessThan(THREE_SCREENS);
    assertThat(BROWSER.text("[data-part=verdict]")).contains("ผ่าน", "96.32");
    assertThat(pane.openFiles()).isZero();
  }

  @Test
  void the_first_screen_says_who_does_what_by_when() {
    pane.open("");
    BROWSER.size(350, 700);
    pane.analysed();
    BROWSER.script("scrollTo(0, 0)");
    int bar = BROWSER.edge("[data-at=workbook]", "top");
    for (String selector :
        List.of(
            ".level",
            ".answer-total .big",
            ".answer-level .badge",
            ".next-step",
            ".first > li:nth-child(1)",
            ".first > li:nth-child(2)",
            ".first > li:nth-child(3)")) {
      assertThat(BROWSER.edge(selector, "top"))
          .as(selector)
          .isGreaterThanOrEqualTo(BROWSER.edge("header", "bottom"));
      assertThat(BROWSER.edge(selector, "bottom")).as(selector).isLessThanOrEqualTo(bar);
    }
    assertThat(BROWSER.text(".next-step")).contains("0.07", "ผ่านดี", "e2", "85.32");
    assertThat(BROWSER.text(".first > li:nth-child(3)"))
        .contains("e5", "กลุ่มงานประชาสัมพันธ์", "นายตัวอย่าง", "กันยายน 2569");
    for (String act : List.of("recheck", "open", "insert", "reanalyze")) {
      assertThat(BROWSER.edge("[data-act=" + act + "]", "bottom")).as(act).isLessThanOrEqualTo(700);
    }
  }

  /** Who has no pointer to hold over it reads it to its end: it says what is to be mended first. */
  @Test
  void a_doubt_about_scores_is_read_whole() {
    pane.open("");
    BROWSER.size(350, 700);
    pane.analysed();
    assertThat(BROWSER.text(".notice.doubt")).endsWith("แก้แล้ววิเคราะห์ใหม่ก่อน");
    assertThat(
            BROWSER.script(
                "const doubt = document.querySelector('.notice.doubt');"
                    + " return doubt.scrollWidth - doubt.clientWidth"))
        .isEqualTo(0L);
  }

  @Test
  void the_annotated_workbook_opens_as_the_api_made_it() throws Exception {
    pane.open("").act("open");
    assertThat(pane.opened())
        .containsExactly(SITE.annotated(Files.readAllBytes(Site.EXAMPLE)))
        .allSatisfy(
            bytes -> {
              try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
                assertThat(book.getSheetName(0)).isEqualTo("สรุปผล");
              }
            });
  }

  @Test
  void a_file_of_several_megabytes_comes_in_slices() throws Exception {
    byte[] large = large(9_000_000);
    OFFICE.open(large);
    pane.open("").act("open");
    assertThat(pane.log("slice")).hasSize(3);
    assertThat(pane.opened()).containsExactly(SITE.annotated(large));
    assertThat(pane.openFiles()).isZero();
  }

  /** While Excel prepares the file, and while its slices come. */
  @ParameterizedTest
  @CsvSource({"file, กำลังอ่านจาก Excel", "slice 1, %"})
  void reading_can_be_cancelled_and_leaves_no_file_open(String held, String progress)
      throws Exception {
    OFFICE.open(large(9_000_000));
    OFFICE.with("holds", held);
    pane.open("");
    BROWSER.click("[data-act=analyze]");
    BROWSER.untilText(".progress", progress);
    BROWSER.click(".progress button");
    BROWSER.untilText("[data-at=work]", "ยกเลิกแล้ว");
    BROWSER.script("fakeOffice.letGo()");
    BROWSER.until("the file closed", () -> !pane.log("close").isEmpty());
    assertThat(pane.openFiles()).isZero();
    assertThat(BROWSER.traffic().requests()).noneMatch(each -> each.method().equals("POST"));
  }

  @ParameterizedTest
  @CsvSource({
    "[data-part=verdict] [data-question=e1] .first-what, EIT, G5",
    "[data-part=triage] [data-question=e1] button.cell, EIT, G5",
    "[data-part=triage] [data-question=e7] .wording, EIT, G11",
    "[data-part=findings] li:last-child button.cell, IIT, E14",
    "[data-part=findings] .findings > li:first-child > p, IIT, E14"
  })
  void a_press_selects_the_cell_in_excel(String selector, String sheet, String cell) {
    pane.open("").analysed();
    BROWSER.script("document.querySelectorAll('details').forEach(each => { each.open = true; })");
    BROWSER.click(selector);
    BROWSER.until("a selection", () -> !pane.log("select").isEmpty());
    assertThat(pane.log("select"))
        .extracting(
            each -> each.get("sheet").getAsString(), each -> each.get("address").getAsString())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(sheet, cell));
  }

  @Test
  void a_sheet_that_cannot_be_gone_to_is_told() {
    pane.open("").analysed();
    BROWSER.script("fakeOffice.workbook.find((each) => each.name === 'EIT').visible = false");
    BROWSER.click("[data-question=e1] button.cell");
    BROWSER.untilText("[data-at=toast]", "แผ่นงาน EIT ถูกซ่อนไว้");
    BROWSER.script("fakeOffice.workbook.find((each) => each.name === 'EIT').name = 'EIT 2568'");
    BROWSER.click("[data-question=e1] button.cell");
    BROWSER.untilText("[data-at=toast]", "ไม่มีแผ่นงาน EIT");
  }

  @Test
  void an_edit_is_checked_again_without_an_upload() {
    pane.open("").analysed();
    BROWSER.traffic().forget();
    pane.type("IIT", "E14", 93.75);
    pane.act("recheck");
    assertThat(pane.said()).contains("96.32", "96.20");
    assertThat(BROWSER.text("[data-part=verdict]")).contains("96.20");
    assertThat(BROWSER.text("[data-part=findings]")).contains("ไม่พบสิ่งผิดปกติ");
    assertThat(BROWSER.all("[data-part=published]")).isEmpty();
    assertThat(BROWSER.traffic().requests())
        .singleElement()
        .returns("application/json", Traffic.Asked::contentType);
    BROWSER.click("[data-question=e1] button.cell");
    BROWSER.until("a selection", () -> !pane.log("select").isEmpty());
  }

  @Test
  void a_score_that_was_emptied_is_missed_at_its_cell() {
    pane.open("").analysed();
    pane.type("IIT", "E14", "");
    pane.act("recheck");
    assertThat(BROWSER.text("[data-part=understood]")).contains("60", "61", "i10");
    assertThat(BROWSER.all("[data-finding=MISSING_SCORE] [data-cell='IIT!E14']")).hasSize(1);
  }

  @Test
  void a_score_in_words_is_left_to_the_engine() {
    pane.open("").analysed();
    BROWSER.traffic().forget();
    pane.type("EIT", "G5", "๘๕.๐๐ คะแนน");
    pane.act("recheck");
    assertThat(pane.said()).contains("มีคะแนนที่เป็นข้อความ");
    assertThat(uploads()).hasSize(1);
  }

  private static List<Traffic.Asked> uploads() {
    return BROWSER.traffic().requests().stream()
        .filter(each -> each.contentType().startsWith("multipart/form-data"))
        .toList();
  }

  @Test
  void a_published_figure_is_checked_again_too() {
    pane.open("").analysed();
    pane.type("ผลที่ประกาศ", "C8", 99.58);
    pane.act("recheck");
    assertThat(BROWSER.text("[data-part=findings]")).doesNotContain("97.58");
  }

  @Test
  void after_rows_were_moved_the_whole_workbook_is_read() {
    pane.open("").analysed();
    BROWSER.traffic().forget();
    pane.type("EIT", "B5", "e2");
    pane.type("EIT", "B6", "e1");
    pane.act("recheck");
    assertThat(pane.said()).contains("ตารางไม่อยู่ที่เดิม");
    assertThat(uploads()).hasSize(1);
  }

  @Test
  void the_result_sheets_are_put_in_and_replaced() {
    pane.open("").act("insert");
    assertThat(pane.tabs())
        .startsWith("สรุปผล", "ต้องดำเนินการ", "แผนยกระดับ", "ความต่าง EIT", "ตรวจสอบ", "คำชี้แจง");
    assertThat(pane.said()).contains("สรุปผล, ต้องดำเนินการ, แผนยกระดับ, ความต่าง EIT, ตรวจสอบ");
    int before = pane.tabs().size();
    pane.act("insert");
    assertThat(pane.tabs())
        .startsWith("สรุปผล", "ต้องดำเนินการ", "แผนยกระดับ", "ความต่าง EIT", "ตรวจสอบ")
        .hasSize(before);
  }

  @Test
  void names_lead_to_the_sheets_that_were_put_in_last() {
    pane.open("").act("insert");
    Map<String, String> first = pane.names();
    assertThat(first)
        .containsEntry("ITA_Sheet_Summary", "='สรุปผล'!$A$1")
        .containsEntry("ITA_Sheet_Gap", "='ความต่าง EIT'!$A$1");
    pane.act("insert");
    assertThat(pane.names()).isEqualTo(first);
    pane.act("insert");
    assertThat(pane.names()).isEqualTo(first);
  }

  @Test
  void a_name_whose_sheet_does_not_come_again_goes() {
    pane.open("").act("insert");
    BROWSER.script("fakeOffice.platform = 'OfficeOnline'");
    pane.act("insert");
    assertThat(pane.tabs())
        .startsWith("ต้องดำเนินการ", "แผนยกระดับ", "ตรวจสอบ")
        .doesNotContain("สรุปผล");
    assertThat(pane.names())
        .containsOnlyKeys("ITA_Sheet_Actions", "ITA_Sheet_Plan", "ITA_Sheet_Checks")
        .containsEntry("ITA_Sheet_Checks", "='ตรวจสอบ'!$A$1");
  }

  @Test
  void a_name_that_lost_its_sheet_is_bound_again_and_one_that_is_lacking_is_made() {
    pane.open("").act("insert");
    BROWSER.script("fakeOffice.workbook.splice(0, 5); fakeOffice.settings = {}");
    assertThat(pane.names()).containsEntry("ITA_Sheet_Summary", "=#REF!$A$1");
    BROWSER.script("fakeOffice.fileNames = {}");
    pane.act("insert");
    assertThat(pane.names()).hasSize(5).doesNotContainValue("=#REF!$A$1");
  }

  @Test
  void sheets_that_formulas_need_are_not_replaced() throws Exception {
    OFFICE.open(SITE.annotated(Files.readAllBytes(Site.EXAMPLE)));
    OFFICE.withName("ITA_Sheet_Summary", "สรุปผล");
    pane.open("");
    BROWSER.click("[data-act=insert]");
    BROWSER.untilText("[data-at=work]", "สมุดงานนี้มีแผ่นงานผลวิเคราะห์อยู่แล้ว");
    assertThat(pane.log("insert")).isEmpty();
  }

  @Test
  void a_cell_that_is_being_typed_in_is_told() {
    pane.open("").analysed();
    BROWSER.script("fakeOffice.editing = true");
    BROWSER.click("[data-act=recheck]");
    BROWSER.untilText("[data-at=work]", "กด Enter");
  }

  @Test
  void a_template_opens_with_the_agencys_name() throws Exception {
    pane.open("#templates");
    BROWSER.find("[data-at=templates-body] input[type=text]").sendKeys("กรมตัวอย่าง");
    BROWSER.click("[data-template=scores]");
    BROWSER.until("a workbook", () -> !pane.opened().isEmpty());
    try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(pane.opened().get(0)))) {
      List<String> texts = new ArrayList<>();
      book.getSheet("หน่วยงาน").forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
      assertThat(texts).contains("กรมตัวอย่าง");
    }
  }

  @Test
  void letters_are_shown_and_counted_before_any_is_sent() {
    pane.open("#mail");
    BROWSER.click("[data-act=preview]");
    BROWSER.untilText("[data-view=plan]", "U03");
    BROWSER.find(".confirm input").sendKeys("๑");
    BROWSER.mayComplain("409");
    BROWSER.click("[data-act=send]");
    BROWSER.find(".confirm [role=alert]");
    assertThat(BROWSER.all("[data-act=drafts]")).isEmpty();
    assertThat(BROWSER.text("[data-at=mail-body]")).contains("หากต้องการร่างอีเมล", SITE.at(""));
  }

  @Test
  void goes_by_the_language_of_excel_and_keeps_what_excel_put_into_the_address() {
    OFFICE.with("language", "en-US");
    pane.open("?_host_Info=Excel$Win32$16.01$en-US#checks");
    BROWSER.find("html[lang=en][data-ready]");
    assertThat(BROWSER.driver().getCurrentUrl()).contains("_host_Info=Excel", "#checks");
    assertThat(BROWSER.text("#checks-title")).isEqualTo("Check");
    BROWSER.click("[data-language=th]");
    BROWSER.find("html[lang=th][data-ready]");
    assertThat(BROWSER.driver().getCurrentUrl()).contains("_host_Info=Excel", "#checks");
  }

  @Test
  void a_change_of_language_keeps_the_workbook_and_tells_its_result_anew() {
    OFFICE.with("language", "th-TH");
    pane.open("?_host_Info=Excel$Win32$16.01$th-TH").analysed();
    BROWSER.click("[data-language=en]");
    BROWSER.untilText("[data-part=verdict]", "not yet “Good pass”");
    BROWSER.click("[data-question=e1] button.cell");
    BROWSER.until("a selection", () -> !pane.log("select").isEmpty());
    BROWSER.click("[data-act=recheck]");
    BROWSER.untilText("[data-at=work]", "96.32");
  }

  @Test
  void a_keyboard_is_enough() {
    pane.open("");
    BROWSER.tabTo("[data-act=analyze]");
    BROWSER.press(Keys.ENTER);
    BROWSER.find("[data-part=verdict]");
    BROWSER.tabTo("[data-question=e1] button.cell");
    BROWSER.press(Keys.SPACE);
    BROWSER.until("a selection", () -> !pane.log("select").isEmpty());
  }

  private static byte[] large(int bytes) throws IOException {
    byte[] noise = new byte[bytes];
    new Random(5).nextBytes(noise);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new XSSFWorkbook(Files.newInputStream(Site.EXAMPLE))) {
      book.addPicture(noise, Workbook.PICTURE_TYPE_PNG);
      book.write(out);
    }
    return out.toByteArray();
  }
}
