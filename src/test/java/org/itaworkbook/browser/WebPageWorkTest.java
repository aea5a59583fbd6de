package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.itaworkbook.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** Templates, units' workbooks and their answers. */
@Slow(Slow.Why.BROWSER)
final class WebPageWorkTest {

  private static final String NEEDING =
      "[data-act=preview], [data-act=drafts], [data-act=units], [data-act=collect]";

  @RegisterExtension private static final Browser BROWSER = new Browser();
  @RegisterExtension private static final Site SITE = Site.open();

  private final WebPage page = new WebPage(BROWSER, SITE);
  @TempDir private Path folder;

  @Test
  void a_template_comes_with_the_name_of_the_agency() throws IOException {
    page.open("#templates");
    BROWSER.find("input[autocomplete=organization]").sendKeys("กรมทดสอบ");
    assertThat(page.texts(".templates h2")).first().isEqualTo("แบบกรอกคะแนน");
    BROWSER.click("[data-template=scores]");
    Path saved = BROWSER.download();
    assertThat(saved.getFileName().toString()).isEqualTo("แบบกรอกคะแนน ITA 2568 กรมทดสอบ.xlsx");
    try (Workbook book = WorkbookFactory.create(saved.toFile(), null, true)) {
      assertThat(texts(book, "หน่วยงาน")).contains("กรมทดสอบ");
    }
    BROWSER.untilText(".templates", "บันทึก แบบกรอกคะแนน ITA 2568 กรมทดสอบ.xlsx แล้ว");
  }

  @Test
  void this_year_is_filled_from_last_years_workbook() throws IOException {
    page.open("#templates");
    BROWSER.find("[data-act=fill]");
    BROWSER.click("[data-act=fill]");
    BROWSER.untilText("[data-at=templates-body]", "ยังไม่ได้เลือกสมุดงานปีก่อน");
    BROWSER.mayComplain("422");
    BROWSER.choose("[data-at=last]", Site.EXAMPLE);
    BROWSER.untilText(".file-names", "example.xlsx");
    BROWSER.click("[data-act=fill]");
    BROWSER.untilText("[data-at=templates-body] [role=alert]", "ปีเดียวกันกับแบบฟอร์ม");
    BROWSER.click("[data-act=same-year]");
    Path same = BROWSER.download();
    try (Workbook book = WorkbookFactory.create(same.toFile(), null, true)) {
      assertThat(texts(book, "หน่วยรับผิดชอบ")).contains("U01");
      assertThat(texts(book, "EIT")).contains("91.31");
    }
    Files.delete(same);
    Path last = Files.writeString(folder.resolve("ปีก่อน.csv"), "รหัส,คะแนน\ni1,77.25\n");
    BROWSER.choose("[data-at=last]", last);
    BROWSER.untilText(".file-names", "ปีก่อน.csv");
    BROWSER.click("[data-act=fill]");
    try (Workbook book = WorkbookFactory.create(BROWSER.download().toFile(), null, true)) {
      assertThat(texts(book, "IIT")).contains("77.25");
    }
  }

  @Test
  void each_unit_gets_a_workbook_in_a_zip() throws IOException {
    page.open("").example();
    BROWSER.click("[data-to=units]");
    BROWSER.untilText("[data-at=source]", "กำลังใช้ example.xlsx");
    BROWSER.click("[data-act=units]");
    Path saved = BROWSER.download();
    assertThat(saved.getFileName().toString()).isEqualTo("สมุดงานของหน่วย ITA 2568.zip");
    assertThat(names(saved)).hasSize(6).contains("ITA 2568 U03 ศูนย์บริการประชาชน.xlsx");
  }

  @Test
  void without_a_workbook_nothing_can_be_pressed_and_it_is_said_what_to_do() {
    page.open("#units");
    assertThat(page.texts("[data-needs]"))
        .hasSize(3)
        .containsOnly("โปรดเลือกสมุดงานหลักของหน่วยงานข้างบนก่อน");
    assertThat(page.texts("[data-at=units-file] .label")).containsExactly("เลือกสมุดงาน");
    assertThat(BROWSER.all(NEEDING)).hasSize(4).noneMatch(WebElement::isEnabled);
    BROWSER.choose("[data-at=units-workbook]", Site.EXAMPLE);
    BROWSER.untilText("[data-at=source]", "กำลังใช้ example.xlsx");
    assertThat(page.texts("[data-at=units-file] .label")).containsExactly("เลือกสมุดงานอื่น");
    assertThat(BROWSER.all("[data-needs]")).noneMatch(WebElement::isDisplayed);
    assertThat(BROWSER.all(NEEDING)).allMatch(WebElement::isEnabled);
  }

  @Test
  void where_no_mail_can_be_sent_it_is_said_before_a_count_is_typed() {
    page.open("#units");
    BROWSER.choose("[data-at=units-workbook]", Site.EXAMPLE);
    BROWSER.click("[data-act=preview]");
    BROWSER.untilText("[data-view=plan]", "ส่งอีเมลจากระบบนี้ยังไม่ได้ โปรดแจ้งผู้ดูแลระบบ");
    assertThat(BROWSER.all(".confirm")).isEmpty();
  }

  @Test
  void answers_of_units_are_collected() throws IOException {
    Path answer = answered(1);
    Path stray = Files.copy(Site.EXAMPLE, folder.resolve("ไม่ใช่.xlsx"));
    BROWSER.choose("[data-at=answers]", answer, stray);
    BROWSER.click("[data-act=collect]");
    BROWSER.untilText("[data-at=collect]", "รวบรวมคำตอบได้ 1 ไฟล์");
    assertThat(BROWSER.text("[data-at=collect]"))
        .contains("ไฟล์ที่ไม่ได้นำมารวม 1 ไฟล์", "ไม่ใช่.xlsx", "หน่วยที่ยังไม่ตอบ 5 หน่วย")
        .contains("ตอบแล้วบางส่วน 1 หน่วย", "(ตอบ 1 จาก 3 มาตรการ)");
    Files.delete(BROWSER.download());
    BROWSER.untilText("[data-at=source]", "ใช้สมุดงานที่รวบรวมแล้ว example-collected.xlsx");
    BROWSER.click("[data-act=collected]");
    try (Workbook book = WorkbookFactory.create(BROWSER.download().toFile(), null, true)) {
      assertThat(texts(book, "ความก้าวหน้า")).isNotEmpty();
    }
  }

  @Test
  void after_collecting_nobody_who_has_answered_is_reminded() throws IOException {
    Path answer = answered(3);
    BROWSER.click("[data-at=mail] input[value=reminder]");
    BROWSER.click("[data-act=preview]");
    BROWSER.untilText("[data-view=plan]", "U01");
    BROWSER.choose("[data-at=answers]", answer);
    BROWSER.click("[data-act=collect]");
    BROWSER.untilText("[data-at=collect]", "รวบรวมคำตอบได้ 1 ไฟล์");
    BROWSER.untilText("[data-at=source]", "ใช้สมุดงานที่รวบรวมแล้ว");
    BROWSER.untilGone("[data-view=plan] table");
    BROWSER.click("[data-act=preview]");
    BROWSER.untilText("[data-view=plan]", "U02");
    assertThat(BROWSER.text("[data-view=plan]")).doesNotContain("U01");

    BROWSER.click("[data-language=en]");
    BROWSER.untilText("[data-at=source]", "example-collected.xlsx");
    BROWSER.click("[data-at=mail] input[value=reminder]");
    BROWSER.click("[data-act=preview]");
    BROWSER.untilText("[data-view=plan]", "U02");
    assertThat(BROWSER.text("[data-view=plan]")).doesNotContain("U01");
  }

  @Test
  void a_workbook_that_is_chosen_while_answers_are_collected_stays() throws IOException {
    BROWSER.choose("[data-at=answers]", answered(1));
    BROWSER.network(Duration.ofMillis(700), 10_000);
    BROWSER.click("[data-act=collect]");
    Path other = Files.copy(Site.EXAMPLE, folder.resolve("อื่น.xlsx"));
    BROWSER.choose("[data-at=units-workbook]", other);
    BROWSER.untilText("[data-at=collect]", "รวบรวมคำตอบได้ 1 ไฟล์");
    assertThat(BROWSER.text("[data-at=source]")).contains("อื่น.xlsx");
    assertThat(BROWSER.text("[data-at=collect]")).doesNotContain("ใช้กับอีเมล");
  }

  @Test
  void a_result_that_comes_while_the_units_are_looked_at_is_used_there() {
    page.open("");
    BROWSER.network(Duration.ofMillis(700), 10_000);
    BROWSER.drop("[data-at=drop]", Site.EXAMPLE);
    BROWSER.click("[data-to=units]");
    BROWSER.untilText("[data-at=source]", "กำลังใช้ example.xlsx");
    BROWSER.until("a button", () -> BROWSER.find("[data-act=units]").isEnabled());
  }

  /**
   * Chooses the example and takes a unit's workbook of it out of the zip, with a progress typed in
   * for its first measures.
   */
  private Path answered(int measures) throws IOException {
    page.open("#units");
    BROWSER.choose("[data-at=units-workbook]", Site.EXAMPLE);
    BROWSER.untilText("[data-at=source]", "example.xlsx");
    BROWSER.click("[data-act=units]");
    Path zip = BROWSER.download();
    Path file = folder.resolve("ตอบ.xlsx");
    try (ZipFile all = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
      ZipEntry first = all.stream().findFirst().orElseThrow();
      Files.copy(all.getInputStream(first), file);
    }
    Path answer = folder.resolve("ตอบแล้ว.xlsx");
    try (Workbook book =
        WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      for (Row row : book.getSheet("มาตรการของหน่วย")) {
        for (Cell cell : row) {
          if (cell.toString().equals("ร้อยละความก้าวหน้า")) {
            for (int down = 1; down <= measures; down++) {
              book.getSheet("มาตรการของหน่วย")
                  .getRow(row.getRowNum() + down)
                  .getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                  .setCellValue(40);
            }
          }
        }
      }
      try (var out = Files.newOutputStream(answer)) {
        book.write(out);
      }
    }
    return answer;
  }

  private static List<String> names(Path zip) throws IOException {
    try (ZipFile all = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
      return all.stream().map(ZipEntry::getName).toList();
    }
  }

  private static String texts(Workbook book, String sheet) {
    StringBuilder texts = new StringBuilder();
    book.getSheet(sheet).forEach(row -> row.forEach(cell -> texts.append(cell).append('\n')));
    return texts.toString();
  }
}
