package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.itaworkbook.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;

/** Scores in, their result and the annotated workbook out. */
@Slow(Slow.Why.BROWSER)
final class WebPageTest {

  @RegisterExtension private static final Browser BROWSER = new Browser();
  @RegisterExtension private static final Site SITE = Site.open();

  private final WebPage page = new WebPage(BROWSER, SITE);
  @TempDir private Path folder;

  @Test
  void a_dropped_workbook_shows_the_answer_and_then_what_it_is_made_of() {
    page.open("").example();
    assertThat(BROWSER.all(".result > section"))
        .extracting(each -> each.getDomAttribute("data-part"))
        .startsWith("verdict", "understood", "findings");
    assertThat(page.part("understood")).contains("อ่านได้ครบ 52 ข้อ", "EIT Public (F)");
    assertThat(page.part("verdict"))
        .contains(
            "ผ่าน", "96.32", "+1.47 จากปีก่อน (94.85)", "ที่ประกาศ 96.20 ไม่ตรงกับที่คำนวณได้")
        .contains("ขาด 0.07 คะแนนใน", "จึงจะได้ระดับ “ผ่านดี”", "84.73 เป็น 85.32")
        .contains("ศูนย์บริการประชาชน", "นางตัวอย่าง สาม", "เลยกำหนด กันยายน 2569", "+0.04");
    assertThat(page.part("instruments")).contains("EIT Survey", "84.93", "ต่ำกว่าเกณฑ์");
    assertThat(page.part("indicators")).contains("คุณภาพการดำเนินงาน", "89.78");
    assertThat(page.part("gap"))
        .contains("EIT Public สูงกว่า EIT Survey อยู่ 7.11 คะแนน", "3.2112");
    assertThat(page.part("findings")).contains("ควรตรวจสอบ", "97.58", "93.75");
    assertThat(page.part("next")).contains("ผ่านดี", "0.07", "0.59");
    assertThat(page.part("published")).contains("i10: กรอกไว้ 99.75 อาจเป็น 93.75");
    assertThat(page.part("measures")).contains("M1", "M2", "M3");
    assertThat(page.isOn("[data-at=result]")).isTrue();
  }

  @Test
  void what_is_to_be_improved_comes_worst_first_and_all_questions_behind() {
    page.open("").example();
    assertThat(BROWSER.all("[data-part=triage] li[data-question]"))
        .extracting(each -> each.getDomAttribute("data-question"))
        .containsExactly("e1", "e7", "e5", "e8", "e2");
    assertThat(BROWSER.all("[data-part=verdict] .first > li"))
        .extracting(each -> each.getDomAttribute("data-question"))
        .containsExactly("e1", "e7", "e5", "e8", "e2");
    assertThat(BROWSER.all("[data-part=questions] details[open]")).isEmpty();
    assertThat(BROWSER.all("[data-part=questions] tbody tr")).hasSize(52);
  }

  @Test
  void what_is_alike_is_said_to_be_alike() {
    page.open("").example().unfold();
    assertThat(page.part("indicators"))
        .contains("9.1 ข้อมูลพื้นฐาน")
        .contains("OIT: ทุกตัวชี้วัดได้คะแนนเท่ากัน")
        .contains("OIT: ทุกข้อได้คะแนนเต็ม")
        .contains(
            "EIT Survey: ข้อที่ได้คะแนนต่ำสุด 5 อันดับ เรียงจากต่ำสุด ได้แก่ e1, e7, e5, e8, e2");
    assertThat(page.part("next")).contains("ทุกข้อในรายการนี้ให้ผลเท่ากัน");
  }

  @Test
  void a_cell_that_is_pressed_is_named_and_can_be_taken_to_excel() {
    page.open("").example();
    BROWSER.click("[data-question=e1] button.cell");
    BROWSER.untilText("[data-at=toast]", "EIT!G5");
    page.unfold();
    BROWSER.click("[data-part=findings] li:last-child button.cell");
    BROWSER.untilText("[data-at=toast]", "IIT!E14");
  }

  @Test
  void the_download_is_what_the_api_answers_under_its_thai_name() throws Exception {
    Path thai = Files.copy(Site.EXAMPLE, folder.resolve("คะแนน กรมตัวอย่าง.xlsx"));
    page.open("").drop(thai);
    BROWSER.click("[data-act=download]");
    Path saved = BROWSER.download();
    assertThat(saved.getFileName().toString()).isEqualTo("คะแนน กรมตัวอย่าง-annotated.xlsx");
    assertThat(Files.readAllBytes(saved)).isEqualTo(SITE.annotated(Files.readAllBytes(thai)));
    try (Workbook book = WorkbookFactory.create(saved.toFile(), null, true)) {
      assertThat(book.getSheetName(0)).isEqualTo("สรุปผล");
    }
    BROWSER.untilText(".job-more", "คะแนน กรมตัวอย่าง-annotated.xlsx");
  }

  @Test
  void several_files_have_each_their_own_state() throws IOException {
    Path broken = Files.writeString(folder.resolve("จดหมาย.xlsx"), "not a workbook");
    Path second = Files.copy(Site.EXAMPLE, folder.resolve("second.xlsx"));
    BROWSER.mayComplain("415");
    page.open("").drop(broken, Site.EXAMPLE, second);
    assertThat(page.texts(".job"))
        .satisfiesExactly(
            each ->
                assertThat(each).contains("จดหมาย.xlsx", "ไม่ใช่สมุดงาน Excel", "เลือกไฟล์ใหม่"),
            each ->
                assertThat(each)
                    .contains(
                        "example.xlsx", "ผ่าน", "96.32", "ควรตรวจสอบ 4 แห่ง", "กระทรวงแรงงาน"),
            each -> assertThat(each).contains("second.xlsx", "ดูผล"));
    assertThat(BROWSER.text("[data-at=trouble]"))
        .startsWith("3 ไฟล์ ในจำนวนนี้ 1 ไฟล์อ่านไม่ได้หรือมีสิ่งที่ต้องแก้ไข")
        .endsWith("หน้าหลายหน่วยงาน");
    assertThat(BROWSER.text(".result")).contains("ไฟล์ example.xlsx");
    assertThat(page.isOn("[data-at=result]")).isFalse();
    BROWSER.click(".job:last-child .actions button");
    assertThat(BROWSER.all(".job.chosen"))
        .singleElement()
        .extracting(WebElement::getText)
        .asString()
        .contains("second.xlsx");
    BROWSER.click(".job.chosen button.quiet");
    BROWSER.untilGone(".result");
    assertThat(BROWSER.all(".job")).hasSize(2);
  }

  @Test
  void the_newest_file_is_the_one_whose_result_is_shown() throws IOException {
    Path corrected = Files.copy(Site.EXAMPLE, folder.resolve("corrected.xlsx"));
    page.open("").example();
    BROWSER.drop("[data-at=drop]", corrected);
    page.ended(2);
    BROWSER.untilText(".result", "ไฟล์ corrected.xlsx");
    assertThat(page.isOn("[data-at=result]")).isTrue();
    assertThat(BROWSER.text(".job.chosen")).contains("corrected.xlsx");
  }

  @Test
  void a_corrected_file_takes_the_row_of_the_earlier_one_and_says_what_changed()
      throws IOException {
    Path file = folder.resolve("scores.csv");
    Files.writeString(file, "รหัส,คะแนน\ni1,99\ni2,88.5\n");
    page.open("").drop(file);
    Files.writeString(file, "รหัส,คะแนน\ni1,99\ni2,98.5\n");
    BROWSER.drop("[data-at=drop]", file);
    BROWSER.untilText("[data-part=changes]", "i2: 88.50 เป็น 98.50");
    page.ended(1);
  }

  @Test
  void files_of_one_name_that_come_together_are_different_files() throws IOException {
    Path one =
        Files.copy(Site.EXAMPLE, Files.createDirectory(folder.resolve("1")).resolve("a.xlsx"));
    Path two =
        Files.copy(Site.EXAMPLE, Files.createDirectory(folder.resolve("2")).resolve("a.xlsx"));
    page.open("").drop(one, two);
    assertThat(BROWSER.all(".job")).hasSize(2);
  }

  @Test
  void download_and_print_stay_in_sight_however_long_the_result() {
    page.open("").example().unfold();
    BROWSER.script("scrollTo(0, document.querySelector('[data-part=gap]').offsetTop)");
    assertThat(
            BROWSER.script(
                "const seen = document.querySelector('[data-act=download-below]')"
                    + ".getBoundingClientRect(); return seen.top > 0 && seen.bottom <= innerHeight"))
        .isEqualTo(true);
  }

  @Test
  void a_pasted_table_is_understood() {
    page.open("");
    BROWSER.click(".ways summary");
    BROWSER.script(
        "document.querySelector('[data-at=text]').value = arguments[0]",
        "รหัส\tคะแนน\ni1\t99.00\ni2\t98.50\ni3\t100\n");
    BROWSER.click("[data-at=paste] button");
    page.ended(1);
    assertThat(page.part("understood")).contains("ใช้คะแนนได้ 3 จาก 61 ช่อง", "ตาราง");
    assertThat(page.part("understood")).contains("ตำแหน่งในสมุดงานที่จะดาวน์โหลด");
    assertThat(page.part("verdict"))
        .contains("ยังสรุปไม่ได้", "จากทั้งหมด 52 ข้อ ยังสรุปไม่ได้อีก 49 ข้อเพราะคะแนนยังไม่ครบ");
    assertThat(page.part("triage")).contains("ยังสรุปไม่ได้").doesNotContain("(0 ข้อ)");
    assertThat(BROWSER.find("[data-at=text]").getDomProperty("value")).isEmpty();
  }

  @Test
  void a_table_is_pasted_anywhere_on_the_page() {
    page.open("");
    BROWSER.script(
        """
        const carried = new DataTransfer();
        carried.setData('text/plain', 'รหัส\\tคะแนน\\ni1\\t99\\ni2\\t98.5\\n');
        document.body.dispatchEvent(
            new ClipboardEvent('paste', {bubbles: true, clipboardData: carried}));
        """);
    page.ended(1);
    BROWSER.untilText(".job", "ตารางที่วาง");
  }

  @Test
  void what_is_no_table_is_said_to_be_none() {
    page.open("");
    BROWSER.click(".ways summary");
    BROWSER.find("[data-at=text]").sendKeys("สวัสดี");
    BROWSER.click("[data-at=paste] button");
    BROWSER.untilText("[data-at=fault]", "คัดลอกช่องใน Excel รวมหัวตาราง");
    assertThat(BROWSER.all(".job")).isEmpty();
  }

  @Test
  void thai_digits_are_remembered_and_asked_of_the_workbook() {
    page.open("").example();
    BROWSER.click(".settings label:has([value=thai])");
    BROWSER.untilText("[data-part=verdict]", "๙๖.๓๒");
    assertThat(page.part("triage")).contains("e1", "๘๒.๕๕", "EIT!G5").doesNotContain("82.55");
    assertThat(page.part("verdict")).contains("คะแนนภาพรวม ๙๖.๓๒ คะแนน อยู่ในระดับ “ผ่าน”");
    BROWSER.click("[data-act=download]");
    BROWSER.download();
    assertThat(BROWSER.traffic().requests())
        .anySatisfy(each -> assertThat(each.address()).hasQuery("digits=thai"));
    page.open("").example();
    assertThat(page.part("verdict")).contains("๙๖.๓๒");
    BROWSER.click(".settings label:has([value=arabic])");
    BROWSER.untilText("[data-part=verdict]", "96.32");
  }

  @Test
  void targets_that_were_typed_stay_in_other_digits() {
    page.open("").example();
    page.unfold();
    String proposed = BROWSER.text("[data-at=plan-level]");
    WebElement field = BROWSER.find("[data-part=plan] input.target");
    field.clear();
    field.sendKeys("100");
    BROWSER.until("another total", () -> !BROWSER.text("[data-at=plan-level]").equals(proposed));
    WebElement wrong = BROWSER.all("[data-part=plan] input.target").get(1);
    wrong.clear();
    wrong.sendKeys("101");
    String outcome = BROWSER.text("[data-at=plan-level]");
    BROWSER.click(".settings label:has([value=thai])");
    BROWSER.untilText("[data-part=verdict]", "๙๖.๓๒");
    page.unfold();
    List<WebElement> fields = BROWSER.all("[data-part=plan] input.target");
    assertThat(fields.get(0).getDomProperty("value")).isEqualTo("100");
    assertThat(fields.get(1).getDomProperty("value")).isEqualTo("101");
    assertThat(fields.get(1).getDomAttribute("aria-invalid")).isEqualTo("true");
    BROWSER.click(".settings label:has([value=arabic])");
    BROWSER.untilText("[data-part=verdict]", "96.32");
    page.unfold();
    assertThat(BROWSER.text("[data-at=plan-level]")).isEqualTo(outcome);
  }

  @Test
  void targets_that_were_typed_stay_in_another_language() {
    page.open("?lang=th").example();
    page.unfold();
    WebElement field = BROWSER.find("[data-part=plan] input.target");
    field.clear();
    field.sendKeys("99.5");
    BROWSER.click("[data-language=en]");
    BROWSER.untilText("[data-part=verdict]", "not yet “Good pass”");
    page.unfold();
    assertThat(BROWSER.find("[data-part=plan] input.target").getDomProperty("value"))
        .isEqualTo("99.5");
    BROWSER.click("[data-language=th]");
    BROWSER.untilText("[data-part=verdict]", "อยู่ในระดับ “ผ่าน”");
    page.unfold();
    assertThat(BROWSER.find("[data-part=plan] input.target").getDomProperty("value"))
        .isEqualTo("99.5");
  }

  @Test
  void a_change_of_language_loses_no_file() {
    page.open("?lang=th").example();
    BROWSER.click("[data-language=en]");
    BROWSER.untilText("h1", "Analyse the ITA scores");
    BROWSER.untilText("[data-part=verdict]", "not yet “Good pass”");
    assertThat(BROWSER.driver().getCurrentUrl()).endsWith("/?lang=en#check");
    assertThat(BROWSER.script("return document.documentElement.lang")).isEqualTo("en");
    BROWSER.click("[data-language=th]");
    BROWSER.untilText("[data-part=verdict]", "ยังไม่ถึงระดับ “ผ่านดี”");
  }

  @ParameterizedTest
  @CsvSource({
    "?lang=en, Analyse the ITA scores",
    "?lang=th, วิเคราะห์คะแนน ITA",
    "'', วิเคราะห์คะแนน ITA"
  })
  void speaks_the_language_that_is_asked_for(String address, String title) {
    page.open(address);
    assertThat(BROWSER.text("h1")).startsWith(title);
  }

  @Test
  void the_example_is_one_press_away() {
    page.open("");
    BROWSER.click("[data-at=example]");
    BROWSER.untilText(".job", "96.32");
    BROWSER.untilText(".result-title", "สำนักงานปลัดกระทรวงแรงงาน");
  }
}
