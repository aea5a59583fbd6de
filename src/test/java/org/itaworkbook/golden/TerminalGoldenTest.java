package org.itaworkbook.golden;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands print, in both languages. */
final class TerminalGoldenTest {

  private static final String EXAMPLE = Command.EXAMPLE;
  private static final String NOBODY = "smtp://127.0.0.1:9";
  private static final String UNIT = "units/ITA 2568 U03 ศูนย์บริการประชาชน.xlsx";

  @TempDir private Path folder;

  /** What is typed, and what is done between. */
  private interface Session {
    List<String> in(Path folder, String language) throws IOException;
  }

  private void golden(String name, Session session) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String language : List.of("th", "en")) {
      Path own = Files.createDirectories(folder.resolve(language));
      texts.put(language + ".txt", String.join("\n", session.in(own, language)));
    }
    Golden.texts("terminal-" + name).holds(texts);
  }

  private static Command ita(Path folder, String language, String... settings) {
    Map<String, String> environment = new HashMap<>();
    environment.put("ITA_LANGUAGE", language);
    environment.put("ITA_DATA", folder.resolve("data").toString());
    environment.put("ITA_MAIL_FROM", "ITA <ita@example.go.th>");
    for (int i = 0; i < settings.length; i += 2) {
      environment.put(settings[i], settings[i + 1]);
    }
    return new Command(folder, environment);
  }

  @Test
  void annotate_and_remove() throws IOException {
    golden(
        "annotate",
        (folder, language) -> {
          Command ita = ita(folder, language);
          return List.of(
              ita.said("annotate", EXAMPLE),
              ita.said("annotate", "example-annotated.xlsx", "--remove", "-o", "back.xlsx"),
              ita.said("annotate", "missing.xlsx"));
        });
  }

  @Test
  void analyze() throws IOException {
    golden(
        "analyze", (folder, language) -> List.of(ita(folder, language).said("analyze", EXAMPLE)));
  }

  @Test
  void score() throws IOException {
    Path answers = Path.of("src/test/resources/answers/persons.csv").toAbsolutePath();
    golden(
        "score",
        (folder, language) -> {
          Command ita = ita(folder, language);
          Files.copy(answers, folder.resolve("persons.csv"));
          return List.of(
              ita.said("score", "persons.csv", "-o", "scored.xlsx", "--counts", "counts.csv"),
              ita.said("score", "persons.csv", "--show-map"),
              ita.said("score", "counts.csv", "-o", "counted.xlsx"),
              ita.said("score", "missing.csv", "-o", "none.xlsx"),
              ita.said("analyze", "persons.csv"));
        });
  }

  @Test
  void compare() throws IOException {
    golden(
        "compare",
        (folder, language) -> {
          Command ita = ita(folder, language);
          ita.said("annotate", EXAMPLE, "-o", "out.xlsx");
          return List.of(
              ita.said("compare", EXAMPLE, "out.xlsx"),
              ita.said("compare", "out.xlsx", EXAMPLE),
              ita.said("compare", EXAMPLE, EXAMPLE.replace("example", "scores")));
        });
  }

  @Test
  void units() throws IOException {
    golden(
        "units",
        (folder, language) ->
            List.of(
                ita(folder, language).said("units", EXAMPLE, "-o", "units", "--due", "31/3/2569"),
                ita(folder, language).said("units", EXAMPLE, "-o", "units")));
  }

  @Test
  void mail_preview() throws IOException {
    golden(
        "mail-preview",
        (folder, language) ->
            List.of(
                ita(folder, language).said("mail", EXAMPLE, "--preview"),
                ita(folder, language, "ITA_SMTP_URL", NOBODY)
                    .said("mail", EXAMPLE, "--preview", "--unit", "U03", "--due", "31/3/2569")));
  }

  @Test
  void collect() throws IOException {
    golden(
        "collect",
        (folder, language) -> {
          Command ita = ita(folder, language);
          ita.said("units", EXAMPLE, "-o", "units");
          answerOneMeasure(folder.resolve(UNIT));
          return List.of(
              ita.said("collect", EXAMPLE, UNIT, EXAMPLE, "-o", "collected.xlsx"),
              ita.said("mail", "collected.xlsx", "--remind"));
        });
  }

  @Test
  void outbox() throws IOException {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(60_000);
    GreenMail server = new GreenMail(setup);
    server.start();
    try {
      golden(
          "outbox",
          (folder, language) -> {
            String open = "smtp://127.0.0.1:" + server.getSmtp().getPort();
            Command away = ita(folder, language, "ITA_SMTP_URL", NOBODY);
            Command there = ita(folder, language, "ITA_SMTP_URL", open);
            List<String> said = new ArrayList<>();
            said.add(away.said("outbox"));
            String digest =
                away.said("mail", EXAMPLE).replaceAll("(?s).*--digest ([0-9a-f]{16}).*", "$1");
            said.add(away.said("mail", EXAMPLE, "--send", "--confirm", "7", "--digest", digest));
            said.add(away.said("outbox"));
            said.add(away.said("outbox", "3"));
            said.add(there.said("outbox", "--send"));
            said.add(there.said("outbox"));
            said.add(there.said("outbox", "3", "--retry"));
            return said;
          });
    } finally {
      server.stop();
    }
  }

  private static void answerOneMeasure(Path file) throws IOException {
    byte[] before = Files.readAllBytes(file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(before));
        OutputStream out = Files.newOutputStream(file)) {
      workbook.getSheet("มาตรการของหน่วย").getRow(4).getCell(5).setCellValue(40);
      workbook.write(out);
    }
  }
}
