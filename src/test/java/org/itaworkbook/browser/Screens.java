package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/** Pictures of whole pages, to be looked at, in {@code target/screens}. */
final class Screens {

  private static final Path FOLDER = Path.of("target/screens");
  private static final int NARROW = 320;
  private static final int WIDE = 1280;

  private Screens() {}

  /** Pictures of the page as it stands at 320 and 1280 pixels; fails where it scrolls sideways. */
  static void take(Browser browser, String name) {
    takeAt(browser, name, WIDE);
    takeAt(browser, name, NARROW);
    browser.width(WIDE);
  }

  /** A picture at 320 pixels, the width of a task pane, which it leaves set. */
  static void takeNarrow(Browser browser, String name) {
    takeAt(browser, name, NARROW);
  }

  private static void takeAt(Browser browser, String name, int width) {
    browser.width(width);
    assertThat(number(browser, "return document.scrollingElement.scrollWidth"))
        .as("width of %s at %d pixels", name, width)
        .isLessThanOrEqualTo(width);
    Map<String, Object> clip =
        Map.of(
            "x", 0,
            "y", 0,
            "width", width,
            "height", number(browser, "return document.scrollingElement.scrollHeight"),
            "scale", 1);
    Object data =
        browser
            .command("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip))
            .get("data");
    try {
      Files.createDirectories(FOLDER);
      Files.write(
          FOLDER.resolve(name + "-" + width + ".png"),
          Base64.getDecoder().decode(Objects.requireNonNull(data).toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(Browser browser, String script) {
    return ((Number) Objects.requireNonNull(browser.script(script))).intValue();
  }
}
