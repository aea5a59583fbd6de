package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mail.settings.Mailbox;
import org.itaworkbook.mail.settings.SmtpServer;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that no letter could bear are refused before anything is queued, with a sentence. */
class LongNamesTest {

  private static final Path EXAMPLE = Path.of("workbook-templates/2568/example.xlsx");

  private final Engine engine =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "สำนักงานปลัดกระทรวงแรงงาน, preview, 1001",
    "สำนักงานปลัดกระทรวงแรงงาน, 'send&confirm=7', 1001",
    "สำนักงานปลัดกระทรวงแรงงาน, 'send&confirm=7', 1200",
    "สำนักงานปลัดกระทรวงแรงงาน, drafts, 5000",
    "ศูนย์บริการประชาชน, preview, 32767",
    "ศูนย์บริการประชาชน, 'send&confirm=7', 5000"
  })
  void a_name_that_is_too_long_is_refused(String name, String mode, int letters) throws Exception {
    HttpResponse<byte[]> answer = posted(name, letters, mode);
    Problems.check(answer, 422, "long-name");
    assertThat(TestServer.text(answer)).contains("ยาว " + letters, "ไม่เกิน 1000");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_name_that_is_just_short_enough_is_queued() throws Exception {
    for (String name : new String[] {"สำนักงานปลัดกระทรวงแรงงาน", "ศูนย์บริการประชาชน"}) {
      HttpResponse<byte[]> preview = posted(name, 1_000, "preview");
      String digest =
          JsonParser.parseString(TestServer.text(preview))
              .getAsJsonObject()
              .get("digest")
              .getAsString();
      assertThat(posted(name, 1_000, "send&confirm=7&digest=" + digest).statusCode())
          .isEqualTo(200);
    }
  }

  private HttpResponse<byte[]> posted(String name, int letters, String mode) throws Exception {
    MailSettings settings =
        new MailSettings(
            Mailbox.of("ita@example.go.th"),
            null,
            SmtpServer.of("smtp://127.0.0.1:9", null),
            Set.of("example.go.th"),
            null,
            0,
            Duration.ofSeconds(30),
            new DatabaseLocation(folder, null, null));
    try (Mailing mailing = new Mailing(engine, settings, Clock.systemUTC());
        TestServer server = TestServer.of(engine, mailing)) {
      return server.send(
          server
              .to("/api/v1/deliveries?mode=" + mode)
              .POST(BodyPublishers.ofByteArray(named(name, "ก".repeat(letters)))));
    }
  }

  /** The example with another name in each cell that holds this one. */
  private static byte[] named(String name, String other) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(EXAMPLE));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(name)) {
              cell.setCellValue(other);
            }
          }
        }
      }
      book.write(out);
      return out.toByteArray();
    }
  }
}
