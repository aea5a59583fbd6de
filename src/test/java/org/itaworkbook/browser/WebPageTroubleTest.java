package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.itaworkbook.Slow;
import org.itaworkbook.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What goes wrong is a sentence that says what to do. */
@Slow(Slow.Why.BROWSER)
final class WebPageTroubleTest {

  private static final int MB = 1 << 20;

  @RegisterExtension private static final Browser BROWSER = new Browser();
  @RegisterExtension private static final Site SITE = Site.open();

  private final WebPage page = new WebPage(BROWSER, SITE);
  @TempDir private Path folder;

  @Test
  void each_fault_of_a_faulty_workbook_is_shown_at_its_cell() throws IOException {
    page.open("").drop(Files.write(folder.resolve("faulty.xlsx"), Samples.faulty()));
    assertThat(page.texts(".result > section h3"))
        .element(1)
        .asString()
        .startsWith("สิ่งที่ตรวจพบ");
    Samples.FAULTS.forEach(
        (cell, fault) -> assertThat(told(cell, fault)).as(cell + " " + fault).isTrue());
    assertThat(page.part("understood")).contains("ใช้คะแนนได้ 52 จาก 61 ช่อง", "e4 (EIT Survey)");
    assertThat(page.part("verdict")).contains("ยังสรุปไม่ได้", "สิ่งที่ตรวจพบ");
    assertThat(page.part("withheld")).contains("คะแนนภาพรวม");
  }

  /** A score that is missing has no cell of its own in a row that is not there. */
  private boolean told(String cell, String fault) {
    String code = fault.substring(0, fault.indexOf(' '));
    String word =
        switch (fault.substring(fault.indexOf(' ') + 1)) {
          case "ERROR" -> "ต้องแก้ไข";
          case "WARNING" -> "ควรตรวจสอบ";
          default -> "ข้อสังเกต";
        };
    return BROWSER.all("li[data-finding=" + code + "]").stream()
        .filter(each -> each.findElement(By.cssSelector(".badge")).getText().contains(word))
        .anyMatch(
            each -> !each.findElements(By.cssSelector("[data-cell='" + cell + "']")).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api", "/audit"})
  void a_page_whose_texts_do_not_come_says_so(String path) {
    BROWSER.command("Network.enable", Map.of());
    BROWSER.command("Network.setBlockedURLs", Map.of("urls", List.of("*/texts/*")));
    BROWSER.mayComplain("texts");
    BROWSER.mayComplain("Failed to fetch");
    BROWSER.open(SITE.at(path));
    BROWSER.untilText("[data-at=broken]", "โหลดหน้านี้ไม่ครบ");
  }

  @Test
  void a_file_of_26_megabytes_is_refused_in_words() throws IOException {
    BROWSER.mayComplain("413");
    page.open("").drop(random("ใหญ่.xlsx", 26 * MB));
    assertThat(BROWSER.text(".job"))
        .contains("26.0 MB", "ไฟล์ใหญ่เกินไป", "25 MB", "เลือกไฟล์ใหม่");
    BROWSER.click(".job .quiet");
    BROWSER.untilGone(".job");
  }

  @Test
  void a_slow_upload_shows_its_progress_and_can_be_cancelled() throws IOException {
    page.open("");
    BROWSER.network(Duration.ofMillis(40), 400);
    BROWSER.drop("[data-at=drop]", random("ช้า.xlsx", 12 * MB));
    BROWSER.until(
        "progress above zero",
        () -> {
          String text = BROWSER.text(".progress-words");
          return text.contains("กำลังส่ง") && text.matches("(?s).* [1-9][0-9]?%.*") ? text : null;
        });
    assertThat(Double.parseDouble(BROWSER.find(".job progress").getDomProperty("value")))
        .isBetween(0.001, 0.999);
    assertThat(BROWSER.all(".result")).isEmpty();
    BROWSER.click(".progress button");
    BROWSER.untilText(".job", "ยกเลิกแล้ว");
    BROWSER.network(Duration.ZERO, 100_000);
    BROWSER.click(".job .quiet");
    page.example();
  }

  @Test
  void a_slow_network_is_borne() {
    page.open("");
    BROWSER.network(Duration.ofMillis(600), 50);
    page.example();
    assertThat(page.part("verdict")).contains("96.32");
  }

  @Test
  void a_server_that_is_lost_is_told_and_found_again() throws IOException {
    Site lost = Site.open().start();
    try {
      WebPage there = new WebPage(BROWSER, lost).open("");
      lost.stop();
      BROWSER.mayComplain("ERR_CONNECTION");
      there.drop(Site.EXAMPLE);
      assertThat(BROWSER.text(".job")).contains("ติดต่อระบบไม่ได้", "ลองใหม่");
      BROWSER.click("[data-to=templates]");
      BROWSER.untilText("[data-at=templates-body]", "ติดต่อระบบไม่ได้");
    } finally {
      lost.stop();
    }
  }

  @Test
  void a_token_is_asked_for_once_and_a_wrong_one_again() throws IOException {
    Site guarded = Site.open().withToken("open-sesame-7").start();
    try {
      BROWSER.mayComplain("401");
      WebPage there = new WebPage(BROWSER, guarded).open("");
      BROWSER.drop("[data-at=drop]", Site.EXAMPLE);
      assertThat(BROWSER.text("dialog")).contains("ใส่รหัสเข้าใช้");
      assertThat(there.isOn("dialog input")).isTrue();
      Axe.findsNothing(BROWSER);
      Screens.take(BROWSER, "page-token");
      BROWSER.press("wrong", Keys.ENTER);
      BROWSER.untilText("dialog", "ไม่ถูกต้อง");
      BROWSER.press(Keys.ESCAPE);
      BROWSER.untilText(".job", "ขอรหัสจากผู้ดูแลระบบ");
      BROWSER.click(".job .actions button");
      BROWSER.find("dialog input").sendKeys("open-sesame-7", Keys.ENTER);
      BROWSER.find(".result");
      BROWSER.click("[data-to=templates]");
      BROWSER.find("[data-template=scores]");
      assertThat(BROWSER.all("dialog")).isEmpty();
    } finally {
      guarded.stop();
    }
  }

  @Test
  void a_folder_or_a_file_that_went_away_is_told() {
    page.open("");
    BROWSER.script(
        """
        const gone = new File(['x'], 'หาย.xlsx');
        gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
        const carried = {types: ['Files'], files: [gone]};
        const drop = new Event('drop', {bubbles: true, cancelable: true});
        Object.defineProperty(drop, 'dataTransfer', {value: carried});
        document.querySelector('[data-at=drop]').dispatchEvent(drop);
        """);
    BROWSER.untilText("[data-at=fault]", "เบราว์เซอร์อ่าน หาย.xlsx ไม่ได้");
  }

  private Path random(String name, int bytes) throws IOException {
    byte[] content = new byte[bytes];
    new Random(5).nextBytes(content);
    return Files.write(folder.resolve(name), content);
  }
}
