package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.itaworkbook.Slow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** For every reader: by keyboard, by ear, in the dark, on a narrow screen, on paper, and fast. */
@Slow(Slow.Why.BROWSER)
final class WebPageCareTest {

  /** Style sheets that the first paint waits for, and their bytes with those of the page. */
  private static final int MOST_BEFORE_PAINT = 16;

  private static final int BYTES_BEFORE_PAINT = 40_000;

  private static final int MOST_BYTES = 150_000;
  private static final double LATEST_PAINT_MS = 1_000;

  @RegisterExtension private static final Browser BROWSER = new Browser();
  @RegisterExtension private static final Site SITE = Site.open();

  private final WebPage page = new WebPage(BROWSER, SITE);

  @AfterEach
  void light() {
    BROWSER.prefers("prefers-color-scheme", "light");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void axe_finds_nothing_in_any_view_and_none_scrolls_sideways(String scheme) {
    BROWSER.mayComplain("415");
    BROWSER.prefers("prefers-color-scheme", scheme);
    page.open("");
    look("page-start", scheme);
    page.drop(Path.of("pom.xml"), Site.EXAMPLE);
    look("page-result", scheme);
    page.unfold();
    look("page-unfolded", scheme);
    BROWSER.click("[data-question=e1] button.cell");
    BROWSER.find("[data-at=toast]");
    Axe.findsNothing(BROWSER);
    BROWSER.click("[data-to=templates]");
    BROWSER.find("[data-template=scores]");
    look("page-templates", scheme);
    BROWSER.click("[data-to=units]");
    BROWSER.click("[data-act=preview]");
    BROWSER.find("[data-view=plan] table");
    look("page-units", scheme);
    page.open("?lang=en").example();
    look("page-english", scheme);
  }

  @ParameterizedTest
  @ValueSource(strings = {"th", "en"})
  void the_help_has_pictures_and_words_for_them(String language) {
    BROWSER.open(SITE.at("/help?lang=" + language));
    BROWSER.find("main figure");
    BROWSER.until(
        "all pictures",
        () ->
            BROWSER.script(
                "return [...document.images].every(each => each.complete && each.naturalWidth > 0)"));
    assertThat(BROWSER.all("main img")).hasSize(6);
    look("help-" + language, "light");
    BROWSER.prefers("prefers-color-scheme", "dark");
    look("help-" + language, "dark");
  }

  private static void look(String name, String scheme) {
    Axe.findsNothing(BROWSER);
    Screens.take(BROWSER, scheme.equals("light") ? name : name + "-" + scheme);
  }

  @Test
  void everything_can_be_done_with_the_keyboard() {
    page.open("");
    BROWSER.press(Keys.TAB);
    assertThat(page.isOn(".skip")).isTrue();
    BROWSER.tabTo("[data-at=files]");
    assertThat(
            BROWSER.script("return getComputedStyle(document.querySelector('.drop')).outlineStyle"))
        .isEqualTo("solid");
    BROWSER.tabTo("[data-at=example]");
    BROWSER.press(Keys.ENTER);
    BROWSER.find(".result");
    BROWSER.until("focus on the result", () -> page.isOn("[data-at=result]"));
    backTo("[data-act=download]");
    BROWSER.press(Keys.ENTER);
    assertThat(BROWSER.download().getFileName().toString()).endsWith("-annotated.xlsx");
    BROWSER.tabTo("[data-question=e1] button.cell");
    BROWSER.press(Keys.SPACE);
    BROWSER.untilText("[data-at=toast]", "EIT!G5");
    backTo("[data-to=templates]");
    BROWSER.press(Keys.ENTER);
    BROWSER.find("[data-template=scores]");
    BROWSER.until("focus on the title", () -> page.isOn("#templates-title"));
  }

  private void backTo(String selector) {
    for (int i = 0; i < 60 && !page.isOn(selector); i++) {
      BROWSER.press(Keys.chord(Keys.SHIFT, Keys.TAB));
    }
    assertThat(page.isOn(selector)).as(selector).isTrue();
  }

  @Test
  void the_page_is_painted_at_once_is_small_and_calls_nobody_else() {
    BROWSER.traffic().forget();
    page.open("");
    BROWSER.until("a paint", () -> BROWSER.traffic().firstPaint() > 0);
    assertThat(BROWSER.traffic().firstPaint()).isLessThan(LATEST_PAINT_MS);
    assertThat(BROWSER.traffic().bytes()).isBetween(10_000.0, (double) MOST_BYTES);
    page.example();
    BROWSER.click("[data-to=templates]");
    BROWSER.find("[data-template=scores]");
    assertThat(BROWSER.traffic().hosts()).containsExactly(URI.create(SITE.at("/")).getAuthority());
  }

  /** As on a desk, on a tablet, at 200 % of a desk's screen and on a small telephone. */
  @ParameterizedTest
  @CsvSource({"1440, 900, 5", "768, 1024, 5", "720, 450, 3", "320, 640, 2"})
  void the_first_screen_of_a_result_says_level_and_what_to_do(int width, int height, int actions) {
    BROWSER.size(width, height);
    page.open("").example();
    int[] before = {-1};
    BROWSER.until(
        "at rest at the result",
        () -> {
          int now = BROWSER.edge(".first > li:nth-child(" + actions + ")", "bottom");
          boolean rests = now == before[0] && BROWSER.edge(".level", "top") < height / 2;
          before[0] = now;
          return rests;
        });
    List<String> seen =
        new ArrayList<>(
            List.of(".level", ".answer-total .big", ".answer-level .badge", ".next-step"));
    IntStream.rangeClosed(1, actions)
        .forEach(i -> seen.add(".first > li:nth-child(" + i + ") .first-until"));
    for (String selector : seen) {
      assertThat(BROWSER.edge(selector, "top")).as(selector).isNotNegative();
      assertThat(BROWSER.edge(selector, "bottom"))
          .as(selector)
          .isLessThanOrEqualTo(BROWSER.edge(".result-foot", "top"));
    }
    for (String act : List.of("download-below", "print")) {
      assertThat(BROWSER.edge("[data-act=" + act + "]", "bottom"))
          .as(act)
          .isLessThanOrEqualTo(height);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/help"})
  void the_first_paint_waits_for_little_and_for_no_script(String address) {
    BROWSER.open(SITE.at(address));
    BROWSER.until("a paint", () -> BROWSER.traffic().firstPaint() > 0);
    assertThat(BROWSER.traffic().blocking())
        .hasSizeBetween(3, MOST_BEFORE_PAINT)
        .allMatch(file -> file.endsWith(".css"));
    assertThat(BROWSER.traffic().bytesToPaint()).isBetween(3_000.0, (double) BYTES_BEFORE_PAINT);
  }

  @Test
  void paper_gets_the_result_alone() throws Exception {
    page.open("").example();
    BROWSER.script("dispatchEvent(new Event('beforeprint'))");
    BROWSER.command("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertThat(BROWSER.all(".top, .give, .jobs, .contents, h1"))
        .allMatch(each -> !each.isDisplayed());
    assertThat(BROWSER.find("[data-part=verdict]").isDisplayed()).isTrue();
    assertThat(BROWSER.all(".measure[open]")).hasSize(3);
    assertThat(BROWSER.all(".result details:not([open])")).isEmpty();
    assertThat(page.part("questions")).contains("o28");
    assertThat(BROWSER.text(".printed")).startsWith("พิมพ์จาก ITA Workbook เมื่อ ");
    Object pdf =
        BROWSER
            .command("Page.printToPDF", Map.of("printBackground", true, "preferCSSPageSize", true))
            .get("data");
    BROWSER.command("Emulation.setEmulatedMedia", Map.of("media", ""));
    BROWSER.script("dispatchEvent(new Event('afterprint'))");
    assertThat(BROWSER.all(".result details[open]")).isEmpty();
    Path folder = Files.createDirectories(Path.of("target/screens"));
    Files.write(folder.resolve("page-print.pdf"), Base64.getDecoder().decode(String.valueOf(pdf)));
  }

  @Test
  void bars_and_words_are_seen_in_high_contrast_too() {
    BROWSER.prefers("forced-colors", "active");
    page.open("").example();
    assertThat(BROWSER.text("[data-part=instruments]")).contains("▼", "ต่ำกว่าเกณฑ์");
    Object bar =
        BROWSER.script("return getComputedStyle(document.querySelector('.bar-above')).fill");
    Object ground =
        BROWSER.script("return getComputedStyle(document.querySelector('.bar-ground')).fill");
    assertThat(bar).isNotEqualTo(ground);
    Screens.take(BROWSER, "page-contrast");
    BROWSER.prefers("forced-colors", "none");
  }
}
