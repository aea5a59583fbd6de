package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.itaworkbook.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** What persons answered: understood first, then scored, then the workbook. */
@Slow(Slow.Why.BROWSER)
final class WebPageAnswersTest {

  private static final String SECRET = "สมหญิงผู้ไม่ประสงค์ออกนาม";

  @RegisterExtension private static final Browser BROWSER = new Browser();
  @RegisterExtension private static final Site SITE = Site.open();

  private final WebPage page = new WebPage(BROWSER, SITE);
  @TempDir private Path folder;

  /** Twelve persons, of whom one is a test, and a spelling that nobody knows. */
  private Path answers(String name, String e1) throws IOException {
    StringBuilder rows =
        new StringBuilder("ประทับเวลา,ชื่อ," + e1 + ",")
            .append(
                IntStream.rangeClosed(2, 9)
                    .mapToObj(each -> "e" + each)
                    .collect(Collectors.joining(",")))
            .append('\n');
    for (int i = 0; i < 12; i++) {
      rows.append("2025-02-03 10:00:00,").append(i == 0 ? "ทดสอบ" : SECRET + i);
      for (int j = 1; j <= 9; j++) {
        rows.append(',').append(j == 3 ? "ไม่เคย" : j == 4 && i % 2 == 0 ? "ดีงาม" : "เห็นด้วย");
      }
      rows.append('\n');
    }
    return Files.writeString(folder.resolve(name), rows);
  }

  private static Select choice(String name, String label) {
    WebElement found =
        BROWSER.all("[data-choice=" + name + "]").stream()
            .filter(
                each ->
                    label.isEmpty()
                        || label.equals(
                            BROWSER.script("return arguments[0].labels[0].textContent", each)))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no choice " + label));
    return new Select(found);
  }

  @Test
  void what_was_understood_is_mended_scored_and_downloaded() throws IOException {
    page.open("#responses");
    BROWSER.choose("[data-at=answer-files]", answers("คำตอบ.csv", "ข้อแรก"));
    BROWSER.untilText("[data-view=understood]", "อ่าน 12 แถว");
    assertThat(BROWSER.text("[data-view=understood]"))
        .contains("Google Forms", "ไฟล์และเลขแถว: คำตอบ.csv 2")
        .doesNotContain(SECRET);
    assertThat(BROWSER.all("[data-finding=PART_UNKNOWN]")).hasSize(1);
    choice("part", "").selectByValue("EIT_PUBLIC");
    choice("column", "คอลัมน์ ข้อแรก คือ").selectByValue("e1");
    BROWSER.click("[data-act=again]");
    BROWSER.untilText("[data-view=understood]", "ผู้ตอบ 11 คน");
    assertThat(BROWSER.all("[data-finding=PART_UNKNOWN], [data-finding=QUESTION_MISSING]"))
        .isEmpty();
    choice("word", "อ่าน ดีงาม เป็น").selectByVisibleText("ตัวเลือกที่ 6: เห็นด้วยอย่างยิ่ง");
    BROWSER.click("[data-act=score]");
    BROWSER.untilText("[data-view=scored]", "อ่าน 12 แถว นับ 11 แถว");
    List<String> rows = page.texts("[data-view=scored] tbody tr");
    assertThat(rows).hasSize(9);
    assertThat(rows.get(0)).contains("e1", "11", "80.00");
    assertThat(rows.get(3)).contains("e4", "11", "89.09");
    BROWSER.click("[data-act=workbook]");
    Path saved = BROWSER.download();
    assertThat(saved.getFileName().toString()).isEqualTo("scores-scored.xlsx");
    try (Workbook book = WorkbookFactory.create(saved.toFile(), null, true)) {
      assertThat(book.getSheet("คำตอบ")).isNotNull();
      assertThat(book.getSheet("คุณภาพข้อมูล")).isNotNull();
    }
    Files.delete(saved);
    BROWSER.click("[data-act=map]");
    Path map = BROWSER.download();
    String said = Files.readString(map);
    assertThat(said)
        .contains("\"ข้อแรก\": \"e1\"", "\"part\": \"EIT_PUBLIC\"", "\"ดีงาม\": 6")
        .doesNotContain(SECRET);
    page.open("#responses");
    BROWSER.choose("[data-at=answer-files]", answers("คำตอบ.csv", "ข้อแรก"));
    BROWSER.untilText("[data-view=understood]", "อ่าน 12 แถว");
    page.unfold();
    BROWSER.choose("[data-at=answer-map]", map);
    BROWSER.untilText("[data-view=understood]", "ผู้ตอบ 11 คน");
    BROWSER.click("[data-act=score]");
    BROWSER.untilText("[data-view=scored]", "89.09");
  }

  @Test
  void scores_go_into_a_workbook_of_ones_own() throws IOException {
    page.open("?lang=en#responses");
    page.unfold();
    BROWSER.choose("[data-at=answer-into]", Site.EXAMPLE);
    BROWSER.choose("[data-at=answer-files]", answers("eit_public.csv", "e1"));
    BROWSER.untilText("[data-view=understood]", "12 rows read, 11 counted");
    BROWSER.click("[data-act=score]");
    BROWSER.untilText("[data-view=scored]", "The score e1 in the file is");
    BROWSER.click("[data-act=workbook]");
    Path saved = BROWSER.download();
    assertThat(saved.getFileName().toString()).isEqualTo("example-scored.xlsx");
    Files.delete(saved);
  }

  @Test
  void rows_that_are_not_counted_count_when_the_reader_says_so() throws IOException {
    page.open("#responses");
    BROWSER.choose("[data-at=answer-files]", answers("eit_public.csv", "e1"));
    BROWSER.untilText("[data-view=understood]", "อ่าน 12 แถว นับ 11 แถว");
    assertThat(BROWSER.text("[data-finding=TEST_ROW]")).doesNotContain("TEST_ROW", "keep");
    BROWSER.click("[name=keep-TEST_ROW]");
    BROWSER.click("[data-act=again]");
    BROWSER.untilText("[data-view=understood]", "อ่าน 12 แถว นับ 12 แถว");
    BROWSER.click("[data-act=score]");
    BROWSER.untilText("[data-view=scored]", "อ่าน 12 แถว นับ 12 แถว");
    BROWSER.click("[name=keep-TEST_ROW]");
    BROWSER.click("[data-act=again]");
    BROWSER.untilText("[data-view=understood]", "อ่าน 12 แถว นับ 11 แถว");
  }

  @Test
  void files_that_hold_no_answers_are_told_and_the_language_keeps_those_that_do()
      throws IOException {
    page.open("#responses");
    BROWSER.mayComplain("422");
    BROWSER.choose(
        "[data-at=answer-files]", Files.writeString(folder.resolve("x.csv"), "ชื่อ,อายุ\nก,1\n"));
    BROWSER.untilText("[data-at=responses-body] [role=alert]", "ไม่พบข้อคำถาม");
    BROWSER.choose("[data-at=answer-files]", answers("eit_public.csv", "e1"));
    BROWSER.untilText("[data-view=understood]", "อ่าน 12 แถว");
    BROWSER.click("[data-language=en]");
    BROWSER.untilText("[data-view=understood]", "12 rows read");
  }

  @Test
  void the_language_keeps_a_map_and_a_workbook_that_were_chosen_before_any_answers()
      throws IOException {
    page.open("#responses");
    page.unfold();
    BROWSER.choose(
        "[data-at=answer-map]",
        Files.writeString(
            folder.resolve("แผนที่.json"),
            "{\"columns\":{\"ข้อแรก\":\"e1\"},\"files\":[{\"match\":\"*\",\"part\":\"EIT_PUBLIC\"}]}"));
    BROWSER.choose("[data-at=answer-into]", Site.EXAMPLE);
    BROWSER.click("[data-language=en]");
    BROWSER.untilText("[data-at=responses] h1", "Scores of");
    page.unfold();
    assertThat(BROWSER.text("[data-at=responses-body]")).contains("แผนที่.json", "example.xlsx");
    assertThat(page.asksBeforeItGoes()).isFalse();
    BROWSER.choose("[data-at=answer-files]", answers("a.csv", "ข้อแรก"));
    BROWSER.untilText("[data-view=understood]", "11 counted");
    BROWSER.click("[data-act=score]");
    BROWSER.untilText("[data-view=scored]", "The score e1 in the file is");
  }

  @Test
  void who_would_lose_scores_or_what_was_said_of_columns_is_asked_before() throws IOException {
    page.open("#responses");
    assertThat(page.asksBeforeItGoes()).isFalse();
    BROWSER.choose("[data-at=answer-files]", answers("eit_public.csv", "ข้อแรก"));
    BROWSER.untilText("[data-view=understood]", "อ่าน 12 แถว");
    assertThat(page.asksBeforeItGoes()).as("nothing is said or made yet").isFalse();
    choice("column", "คอลัมน์ ข้อแรก คือ").selectByValue("e1");
    assertThat(page.asksBeforeItGoes()).as("a column is named").isTrue();
    BROWSER.click("[data-act=map]");
    BROWSER.download();
    assertThat(page.asksBeforeItGoes()).as("the map is saved").isFalse();
    BROWSER.click("[data-act=score]");
    BROWSER.untilText("[data-view=scored]", "คะแนนรายข้อ");
    assertThat(page.asksBeforeItGoes()).as("scores are made").isTrue();
    BROWSER.click("[data-act=workbook]");
    BROWSER.untilText("[data-view=scored]", "scores-scored.xlsx");
    assertThat(page.asksBeforeItGoes()).as("the workbook is saved").isFalse();
  }

  @Test
  void the_view_is_for_all_readers() throws IOException {
    page.open("#responses");
    BROWSER.choose("[data-at=answer-files]", answers("eit_public.csv", "e1"));
    BROWSER.untilText("[data-view=understood]", "อ่าน 12 แถว");
    BROWSER.click("[data-act=score]");
    BROWSER.untilText("[data-view=scored]", "คะแนนรายข้อ");
    page.unfold();
    Axe.findsNothing(BROWSER);
  }
}
