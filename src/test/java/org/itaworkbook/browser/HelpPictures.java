package org.itaworkbook.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.itaworkbook.Slow;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mail.settings.Mailbox;
import org.itaworkbook.mail.settings.SmtpServer;
import org.itaworkbook.store.DatabaseLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the pictures of the page that the help shows, into {@code target/screens}. No build runs
 * it; whoever changes the page does, looks at them and puts them among the site's images.
 */
@Slow(Slow.Why.BROWSER)
final class HelpPictures {

  private static final int WIDTH = 1088;

  @RegisterExtension private static final Browser BROWSER = new Browser();

  @Test
  void take(@TempDir Path folder) throws Exception {
    Path example = Files.copy(Site.EXAMPLE, folder.resolve("คะแนน ITA 2568.xlsx"));
    Site site =
        Site.open()
            .withMail(
                data ->
                    new MailSettings(
                        Mailbox.of("ita@example.go.th"),
                        null,
                        SmtpServer.of("smtp://127.0.0.1:25", null),
                        Set.of("example.go.th"),
                        null,
                        0,
                        Duration.ofSeconds(30),
                        new DatabaseLocation(data, null, null)))
            .start();
    try {
      WebPage page = new WebPage(BROWSER, site).open("");
      BROWSER.width(WIDTH);
      picture("help-start", "body", 520);
      page.drop(example);
      BROWSER.find(".result");
      picture("help-result", ".result", 1140);
      BROWSER.mayComplain("beforeunload");
      page.open("#units");
      BROWSER.width(WIDTH);
      BROWSER.choose("[data-at=units-workbook]", example);
      BROWSER.untilText("[data-at=source]", "คะแนน ITA 2568.xlsx");
      BROWSER.click("[data-act=preview]");
      BROWSER.untilText("[data-view=plan]", "รายการอีเมล 7 ฉบับ");
      picture("help-mail", "[data-view=plan]", 660);
    } finally {
      site.stop();
    }
  }

  private static void picture(String name, String from, int height) throws Exception {
    BROWSER.script(
        "document.querySelectorAll('*').forEach(each => {"
            + " if (getComputedStyle(each).position === 'sticky') each.style.position = 'static'; });"
            + " scrollTo(0, 0)");
    Object top =
        BROWSER.script(
            "return Math.max(0, document.querySelector(arguments[0]).getBoundingClientRect().top - 14)",
            from);
    Object data =
        BROWSER
            .command(
                "Page.captureScreenshot",
                Map.of(
                    "captureBeyondViewport",
                    true,
                    "clip",
                    Map.of("x", 0, "y", top, "width", WIDTH, "height", height, "scale", 1)))
            .get("data");
    Path folder = Files.createDirectories(Path.of("target/screens"));
    Files.write(
        folder.resolve(name + ".png"),
        Base64.getDecoder().decode(Objects.requireNonNull(data).toString()));
  }
}
