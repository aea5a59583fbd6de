package org.itaworkbook.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
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
  private static final List<String> WORDS =
      List.of("เห็นด้วยอย่างยิ่ง", "เห็นด้วย", "ค่อนข้างเห็นด้วย");

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
      picture("help-result", ".result", 1114);
      BROWSER.mayComplain("beforeunload");
      page.open("#responses");
      BROWSER.width(WIDTH);
      BROWSER.choose("[data-at=answer-files]", answers(folder));
      BROWSER.untilText("[data-view=understood]", "อ่าน 60 แถว");
      picture("help-answers", "[data-view=understood]", 1010);
      page.open("#agencies");
      BROWSER.width(WIDTH);
      BROWSER.drop("[data-at=agencies-drop]", agencies(folder));
      BROWSER.untilText("[data-part=table] [role=status]", "แสดง 12 จาก 12");
      picture("help-agencies", "[data-part=head]", 1026);
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

  /** Sixty persons, of whom one is a test, and a word of five that is not among the choices. */
  private static Path answers(Path folder) throws IOException {
    StringBuilder rows = new StringBuilder("ประทับเวลา,ชื่อ");
    IntStream.rangeClosed(1, 9).forEach(each -> rows.append(",e").append(each));
    for (int i = 0; i < 60; i++) {
      rows.append("\n2025-02-%02d %02d:%02d:00,".formatted(1 + i % 20, 8 + i % 9, i))
          .append(i == 5 ? "ทดสอบ" : "ผู้ตอบ " + (i + 1));
      for (int j = 1; j <= 9; j++) {
        String word = WORDS.get((i * (j + 4) + i / 7 + j) % WORDS.size());
        rows.append(',').append(j == 3 ? "ไม่เคย" : j == 4 && i % 12 == 0 ? "ดีมาก" : word);
      }
    }
    return Files.writeString(folder.resolve("EIT Public.csv"), rows.append('\n'));
  }

  /** Twelve agencies, the later the lower, and a file that is broken. */
  private static Path[] agencies(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      Path file = folder.resolve("หน่วยงาน " + i + ".xlsx");
      files.add(AgencyFiles.write(file, "กรมที่ " + i, 3 * i * i));
    }
    byte[] whole = Files.readAllBytes(files.get(0));
    Path broken = folder.resolve("หน่วยงาน 13.xlsx");
    files.add(Files.write(broken, Arrays.copyOf(whole, whole.length / 2)));
    return files.toArray(Path[]::new);
  }

  private static void picture(String name, String from, int height) throws Exception {
    BROWSER.script(
        "document.querySelectorAll('*').forEach(each => {"
            + " if (getComputedStyle(each).position === 'sticky') each.style.position = 'static'; });"
            + " scrollTo(0, 0)");
    Object top =
        BROWSER.script(
            "return Math.max(0,"
                + " scrollY + document.querySelector(arguments[0]).getBoundingClientRect().top - 14)",
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
