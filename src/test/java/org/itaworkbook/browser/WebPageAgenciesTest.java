package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.itaworkbook.Slow;
import org.itaworkbook.json.overview.ResultLines;
import org.itaworkbook.overview.Gathering;
import org.itaworkbook.overview.MadeResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** Many agencies in one page. */
@Slow(Slow.Why.BROWSER)
final class WebPageAgenciesTest {

  private static final String DROP = "[data-at=agencies-drop]";
  private static final String PROGRESS = "[data-at=agencies-progress] .progress-words";
  private static final String RESULT = "[data-at=agencies-result]";
  private static final String ROWS = ".agencies tbody tr";

  @RegisterExtension private static final Browser BROWSER = new Browser();
  @RegisterExtension private static final Site SITE = Site.open();

  private final WebPage page = new WebPage(BROWSER, SITE);
  @TempDir private Path folder;

  @AfterEach
  void light() {
    BROWSER.prefers("prefers-color-scheme", "light");
  }

  @Test
  void two_hundred_files_one_broken_and_a_server_that_starts_again_lose_nothing() throws Exception {
    Site own = Site.open().start();
    try {
      BROWSER.mayComplain("ERR_");
      BROWSER.mayComplain("503");
      List<Path> files = new ArrayList<>(AgencyFiles.write(folder, 199));
      Path broken = folder.resolve("เสีย.xlsx");
      byte[] whole = Files.readAllBytes(files.get(0));
      files.add(100, Files.write(broken, Arrays.copyOf(whole, whole.length / 2)));
      new WebPage(BROWSER, own).open("#agencies");
      BROWSER.drop(DROP, files.toArray(Path[]::new));
      BROWSER.until("forty read", () -> read() >= 40);
      own.restart(Duration.ofSeconds(4));
      assertThat(read()).isLessThan(200);
      // However slow the machine is, it never stands still.
      for (int before = read(); before < 200; before = read()) {
        int last = before;
        BROWSER.until("more read than " + last, () -> read() > last);
      }
      BROWSER.untilText(PROGRESS, "อ่านครบ 200 ไฟล์ · ได้ผล 199 · อ่านไม่ได้ 1");
      assertThat(BROWSER.text(PROGRESS)).doesNotContain("ส่งไม่สำเร็จ");
      BROWSER.untilText("[data-part=table] [role=status]", "แสดง 199 จาก 199 หน่วยงาน");
      assertThat(BROWSER.all(ROWS)).hasSize(199);
      assertThat(BROWSER.text("[data-part=trust]")).contains("เสีย.xlsx", "ไม่สมบูรณ์");
      BROWSER.click("[data-act=overview]");
      Path book = BROWSER.download();
      try (Workbook read = WorkbookFactory.create(book.toFile(), null, true)) {
        assertThat(read.getSheet("หน่วยงาน").getLastRowNum()).isGreaterThanOrEqualTo(199);
      }
      Files.delete(book);
      BROWSER.click("[data-act=results]");
      assertThat(Files.readAllLines(BROWSER.download()))
          .hasSize(200)
          .filteredOn(line -> line.startsWith("{\"refused\""))
          .hasSize(1);
    } finally {
      own.stop();
    }
  }

  /** How many files have come to an end. */
  private static int read() {
    String words = BROWSER.text(PROGRESS);
    return Integer.parseInt(words.replaceFirst("(?s)^\\D+(\\d+).*", "$1"));
  }

  private void open(Path... files) {
    page.open("#agencies");
    BROWSER.drop(DROP, files);
    BROWSER.untilText(PROGRESS, "อ่านครบ " + files.length + " ไฟล์");
  }

  @Test
  void saved_results_go_on_another_day_beside_new_files() throws IOException {
    List<Path> files = AgencyFiles.write(folder, 3);
    open(files.get(0), files.get(1));
    BROWSER.find(ROWS);
    assertThat(page.asksBeforeItGoes()).isTrue();
    BROWSER.click("[data-act=results]");
    Path saved = BROWSER.download();
    assertThat(saved.getFileName().toString()).isEqualTo("ผล ITA หลายหน่วยงาน 2568.jsonl");
    assertThat(page.asksBeforeItGoes()).isFalse();
    Path kept = Files.copy(saved, folder.resolve("kept.jsonl"));
    Files.delete(saved);
    open(kept, files.get(2));
    BROWSER.untilText("[data-part=table] [role=status]", "แสดง 3 จาก 3 หน่วยงาน");
    BROWSER.click("[data-act=overview]");
    assertThat(BROWSER.download().getFileName().toString()).endsWith(".xlsx");
    BROWSER.untilText(RESULT, "แล้ว ดูได้ในโฟลเดอร์ดาวน์โหลด");
    assertThat(page.asksBeforeItGoes()).isFalse();
    // What it wrote itself tells nothing new.
    Path book = BROWSER.download();
    BROWSER.mayComplain("422");
    BROWSER.drop(DROP, book);
    BROWSER.untilText(PROGRESS, "เป็นสมุดงานภาพรวม จึงข้าม 1");
    assertThat(BROWSER.all(ROWS)).hasSize(3);
  }

  @Test
  void a_folder_is_chosen_with_the_folders_within_and_without_what_is_no_workbook()
      throws IOException {
    AgencyFiles.write(folder.resolve("จังหวัด/ก/1.xlsx"), "เทศบาล ก", 3);
    AgencyFiles.write(folder.resolve("จังหวัด/ข/1.xlsx"), "เทศบาล ข", 5);
    Files.writeString(folder.resolve("จังหวัด/อ่าน.docx"), "x");
    Files.writeString(folder.resolve("จังหวัด/~$1.xlsx"), "x");
    page.open("#agencies");
    BROWSER.choose("[data-at=agencies-folder]", folder.resolve("จังหวัด"));
    BROWSER.untilText(PROGRESS, "อ่านครบ 2 ไฟล์ · ได้ผล 2");
    BROWSER.untilText("[data-at=agencies-body]", "ข้าม 2 ไฟล์ในโฟลเดอร์");
    BROWSER.untilText("[data-part=table]", "เทศบาล ข");
  }

  @Test
  void the_table_is_sorted_and_filtered_and_leads_to_an_agency() throws IOException {
    open(AgencyFiles.write(folder, 12).toArray(Path[]::new));
    BROWSER.find(ROWS);
    assertThat(names()).startsWith("กรมที่ 1", "กรมที่ 2");
    BROWSER.click("[data-sort=total]");
    assertThat(names()).startsWith("กรมที่ 12", "กรมที่ 11").hasSize(12);
    BROWSER.click("[data-sort=total]");
    assertThat(names()).startsWith("กรมที่ 1", "กรมที่ 2");
    assertThat(BROWSER.find("th:has([data-sort=total])").getDomAttribute("aria-sort"))
        .isEqualTo("descending");
    BROWSER.click("[data-sort=name]");
    assertThat(names()).startsWith("กรมที่ 1", "กรมที่ 2", "กรมที่ 3");
    BROWSER.find("[data-filter=words]").sendKeys("ที่ 1");
    assertThat(names()).containsExactly("กรมที่ 1", "กรมที่ 10", "กรมที่ 11", "กรมที่ 12");
    BROWSER.untilText("[data-part=table] [role=status]", "แสดง 4 จาก 12");

    BROWSER.click("[data-language=en]");
    BROWSER.untilText("[data-part=table] [role=status]", "4 of 12 agencies");
    assertThat(BROWSER.text(PROGRESS)).contains("All 12 files read");
    assertThat(names()).containsExactly("กรมที่ 1", "กรมที่ 10", "กรมที่ 11", "กรมที่ 12");
    BROWSER.click(ROWS + ":nth-child(2) button.link");
    BROWSER.untilText("[data-at=result]", "กรมที่ 10");
    BROWSER.click("[data-to=agencies]");
    assertThat(names()).hasSize(4);
  }

  @Test
  void who_is_low_in_a_question_and_who_is_of_a_group_is_found() throws IOException {
    AgencyFiles.write(folder.resolve("เขต/ก/1.xlsx"), "กรม ก", 3);
    AgencyFiles.write(folder.resolve("เขต/ก/2.xlsx"), "กรม ข", 6);
    AgencyFiles.write(folder.resolve("เขต/ข/1.xlsx"), "กรม ค", 9);
    page.open("#agencies");
    BROWSER.choose("[data-at=agencies-folder]", folder.resolve("เขต"));
    BROWSER.untilText("[data-part=table] [role=status]", "แสดง 3 จาก 3");
    // e4 of the survey is 85.45 in the example.
    new Select(BROWSER.find("[data-filter=question]")).selectByValue("e4");
    BROWSER.untilText("[data-part=table] [role=status]", "แสดง 2 จาก 3");
    assertThat(names()).containsExactlyInAnyOrder("กรม ข", "กรม ค");
    new Select(BROWSER.find("[data-filter=group]")).selectByValue("เขต/ข");
    BROWSER.untilText("[data-part=table] [role=status]", "แสดง 1 จาก 3");
    assertThat(names()).containsExactly("กรม ค");
  }

  private static List<String> names() {
    return BROWSER.all(ROWS + " th").stream()
        .map(each -> each.getText().lines().findFirst().orElse(""))
        .toList();
  }

  @Test
  void what_was_cancelled_or_could_not_be_sent_is_tried_again() throws IOException {
    page.open("#agencies");
    BROWSER.network(Duration.ofMillis(400), 200);
    BROWSER.drop(DROP, AgencyFiles.write(folder, 8).toArray(Path[]::new));
    BROWSER.click("[data-act=agencies-cancel]");
    BROWSER.untilText("[data-at=agencies-failed]", "ยกเลิกไว้");
    BROWSER.network(Duration.ZERO, 100_000);
    BROWSER.click("[data-act=agencies-again]");
    BROWSER.untilText(PROGRESS, "อ่านครบ 8 ไฟล์ · ได้ผล 8");
    BROWSER.script(
        """
        const gone = new File(['รหัส,คะแนน'], 'หาย.csv');
        const real = gone.arrayBuffer.bind(gone);
        gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
        window.back = () => { gone.arrayBuffer = real; };
        const drop = new Event('drop', {bubbles: true, cancelable: true});
        Object.defineProperty(drop, 'dataTransfer', {value: {types: ['Files'], files: [gone]}});
        document.querySelector('[data-at=agencies-drop]').dispatchEvent(drop);
        """);
    BROWSER.untilText("[data-at=agencies-failed]", "เบราว์เซอร์อ่าน หาย.csv ไม่ได้");
    BROWSER.untilText(PROGRESS, "ส่งไม่สำเร็จ 1");
    BROWSER.click("[data-act=overview]");
    Path book = BROWSER.download();
    try (Workbook read = WorkbookFactory.create(book.toFile(), null, true)) {
      StringBuilder told = new StringBuilder();
      read.getSheet("ตรวจสอบ").forEach(row -> row.forEach(told::append));
      assertThat(told.toString())
          .contains("อ่านไฟล์ หาย.csv ไม่ได้", "เบราว์เซอร์อ่าน หาย.csv ไม่ได้");
    }
    Files.delete(book);
    BROWSER.click("[data-act=results]");
    Path saved = BROWSER.download();
    assertThat(Files.readAllLines(saved)).hasSize(9).anyMatch(line -> line.contains("หาย.csv"));
    Files.delete(saved);
    BROWSER.script("back()");
    BROWSER.click("[data-act=agencies-again]");
    BROWSER.untilText(PROGRESS, "อ่านครบ 9 ไฟล์ · ได้ผล 8 · อ่านไม่ได้ 1");
    BROWSER.untilText("[data-part=trust]", "หาย.csv");
  }

  @Test
  void a_corrected_file_takes_the_place_of_its_own_and_of_two_that_differ_none_counts()
      throws IOException {
    Path first = AgencyFiles.write(folder.resolve("a/คะแนน.xlsx"), "กรม ก", 2);
    Path other = AgencyFiles.write(folder.resolve("b/คะแนน.xlsx"), "กรม ข", 4);
    open(first, other);
    BROWSER.untilText("[data-part=table] [role=status]", "แสดง 2 จาก 2");
    BROWSER.drop(DROP, AgencyFiles.write(folder.resolve("c/คะแนน.xlsx"), "กรม ข", 9));
    BROWSER.untilText(PROGRESS, "อ่านครบ 2 ไฟล์ · ได้ผล 2");
    BROWSER.untilText("[data-part=trust]", "ไม่พบสิ่งผิดปกติ");
    BROWSER.drop(DROP, AgencyFiles.write(folder.resolve("ใหม่.xlsx"), "กรม ก", 8));
    BROWSER.untilText("[data-part=trust]", "มีผลของหน่วยงานเดียวกัน");
    assertThat(names()).containsExactly("กรม ข");
    BROWSER.click("[data-part=trust] .actions button");
    BROWSER.untilText("[data-part=table] [role=status]", "แสดง 2 จาก 2");
  }

  @Test
  void another_language_is_not_bought_with_the_files_while_the_server_is_away() throws Exception {
    Site own = Site.open().start();
    try {
      BROWSER.mayComplain("ERR_");
      new WebPage(BROWSER, own).open("#agencies");
      BROWSER.drop(DROP, AgencyFiles.write(folder, 2).toArray(Path[]::new));
      BROWSER.untilText("[data-part=table] [role=status]", "แสดง 2 จาก 2");
      own.stop();
      BROWSER.click("[data-language=en]");
      BROWSER.untilText("[data-at=toast]", "ไฟล์ของท่านยังอยู่ครบ");
      assertThat(names()).hasSize(2);
    } finally {
      own.stop();
    }
  }

  @Test
  void of_saved_results_that_contradict_one_is_taken_out_and_the_others_stay() throws IOException {
    open(
        AgencyFiles.write(folder.resolve("1.xlsx"), "กรม ก", 2),
        AgencyFiles.write(folder.resolve("2.xlsx"), "กรม ก", 4),
        AgencyFiles.write(folder.resolve("3.xlsx"), "กรม ข", 4));
    BROWSER.find(ROWS);
    BROWSER.click("[data-act=results]");
    open(BROWSER.download());
    BROWSER.untilText("[data-part=trust] .actions", "นำ 1.xlsx ออก");
    assertThat(names()).containsExactly("กรม ข");
    BROWSER.click("[data-part=trust] .actions button");
    BROWSER.untilText("[data-part=table] [role=status]", "แสดง 2 จาก 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void axe_finds_nothing_and_nothing_scrolls_sideways(String scheme) throws IOException {
    BROWSER.prefers("prefers-color-scheme", scheme);
    String end = scheme.equals("light") ? "" : "-dark";
    page.open("#agencies");
    BROWSER.find(DROP);
    Axe.findsNothing(BROWSER);
    Screens.take(BROWSER, "agencies-start" + end);
    List<Path> files = AgencyFiles.write(folder, 7);
    files.add(Files.writeString(folder.resolve("เสีย.pdf"), "%PDF-1.7"));
    open(files.toArray(Path[]::new));
    BROWSER.find(ROWS);
    BROWSER.script("document.querySelectorAll('details').forEach(each => { each.open = true; })");
    Axe.findsNothing(BROWSER);
    Screens.take(BROWSER, "agencies" + end);
  }

  @Test
  void it_is_used_with_the_keyboard_and_seen_in_high_contrast() throws IOException {
    BROWSER.prefers("forced-colors", "active");
    open(AgencyFiles.write(folder, 4).toArray(Path[]::new));
    BROWSER.until("focus on the result", () -> page.isOn(RESULT));
    BROWSER.tabTo("[data-act=overview]");
    BROWSER.tabTo("[data-filter=words]");
    BROWSER.tabTo("[data-sort=total]");
    BROWSER.press(Keys.ENTER);
    assertThat(names()).startsWith("กรมที่ 4");
    assertThat(page.isOn("[data-sort=total]")).isTrue();
    BROWSER.tabTo(ROWS + " button.link");
    BROWSER.press(Keys.ENTER);
    BROWSER.untilText("[data-at=result]", "กรมที่ 4");
    Screens.take(BROWSER, "agencies-contrast");
    BROWSER.prefers("forced-colors", "none");
  }

  @Test
  void a_thousand_agencies_are_sorted_at_once() throws IOException {
    page.open("#agencies");
    BROWSER.script(
        """
        window.work = {compared: 0, made: 0};
        const Real = Intl.Collator;
        Intl.Collator = class extends Real {
          get compare() {
            const compare = super.compare;
            return (one, other) => { work.compared += 1; return compare(one, other); };
          }
        };
        const make = document.createElement.bind(document);
        document.createElement = (tag) => { work.made += 1; return make(tag); };
        """);
    BROWSER.drop(DROP, thousand());
    BROWSER.untilText("[data-part=table] [role=status]", "1000 จาก 1000");
    for (String by : List.of("total", "name", "wrong")) {
      // Both ways once; then nothing new is compared or drawn.
      sort(by, 2);
      assertThat(sort(by, 5)).as(by).isLessThan(100);
    }
    // The first in view at once, those below a moment later.
    BROWSER.click("[data-part=table] > .actions button");
    assertThat(BROWSER.all(ROWS)).hasSize(1_000);
    assertThat(sort("total", 5)).isLessThan(100);
    BROWSER.until("all rows", () -> BROWSER.all(ROWS).size() == 1_000);
  }

  /** Sorts so often, from the third time on without a new comparison or element; the median. */
  private static double sort(String by, int times) {
    Object said =
        BROWSER.script(
            """
            const button = document.querySelector(`[data-sort=${arguments[0]}]`);
            const took = [];
            Object.assign(work, {compared: 0, made: 0});
            for (let i = 0; i < arguments[1]; i += 1) {
              const from = performance.now();
              button.click();
              took.push(performance.now() - from);
            }
            if (arguments[1] > 2 && work.compared + work.made > 0) {
              throw new Error(JSON.stringify(work));
            }
            return took.sort((one, other) => one - other)[Math.floor(took.length / 2)];
            """,
            by,
            times);
    return said instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** Results of so many agencies, none the same. */
  private Path thousand() throws IOException {
    Random random = new Random(17);
    Gathering gathering = new Gathering();
    for (int i = 1; i <= 1_000; i++) {
      gathering.add(
          new MadeResult(MadeResult.year2568())
              .random(random, 6000, 9999)
              .name("กรมที่ " + i)
              .type("กรมหรือเทียบเท่า")
              .in(i + ".xlsx"));
    }
    return Files.write(folder.resolve("many.jsonl"), ResultLines.write(gathering));
  }
}
