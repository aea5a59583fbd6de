package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters of what goes to units, on 15 January 2569. */
class DueDayHttpTest {

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server =
        TestServer.of(
            new Engine(
                YearFolders.load(List.of(Path.of("workbook-templates"))),
                UploadLimits.DEFAULT,
                Clock.fixed(Instant.parse("2026-01-15T03:00:00Z"), ZoneId.of("Asia/Bangkok"))));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void letters_name_the_day() throws Exception {
    HttpResponse<byte[]> answer = post("/api/v1/deliveries?due=31/1/2569");
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonObject sample =
        JsonParser.parseString(TestServer.text(answer)).getAsJsonObject().getAsJsonObject("sample");
    assertThat(sample.get("text").getAsString()).contains("ภายในวันที่ 31 มกราคม 2569");
    assertThat(sample.get("html").getAsString()).contains("ภายในวันที่ 31 มกราคม 2569");
  }

  @Test
  void the_workbooks_of_units_name_the_day() throws Exception {
    HttpResponse<byte[]> answer = post("/api/v1/units?due=2026-01-31");
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      zip.getNextEntry();
      try (XSSFWorkbook unit = new XSSFWorkbook(new ByteArrayInputStream(zip.readAllBytes()))) {
        assertThat(unit.getSheetAt(0).getRow(14).getCell(1).getStringCellValue())
            .endsWith("กำหนดส่งกลับ: ภายในวันที่ 31 มกราคม 2569");
      }
    }
  }

  @Test
  void a_reminder_may_name_a_day_that_is_past() throws Exception {
    HttpResponse<byte[]> answer = post("/api/v1/deliveries?letter=reminder&due=14/1/2569");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(TestServer.text(answer)).contains("14 มกราคม 2569 แล้ว");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deliveries?due=14/1/2569|“14/1/2569” ผ่านไปแล้ว",
        "deliveries?mode=send&confirm=7&due=1/1/2569|“1/1/2569” ผ่านไปแล้ว",
        "deliveries?due=tomorrow|เช่น 15/2/2569",
        "deliveries?letter=reminder&due=1/1/2500|เกินหนึ่งปี",
        "units?due=14/1/2569|“14/1/2569” ผ่านไปแล้ว",
        "units?due=31/2/2569|ไม่มีในปฏิทิน",
        "deliveries?mode=xyz|“xyz” ค่าที่ใช้ได้คือ preview, drafts, send, log",
        "deliveries?letter=love|ค่าที่ใช้ได้คือ share, reminder",
        "deliveries?mode=send&confirm=all|mode=preview",
        "deliveries?digits=roman|ค่าที่ใช้ได้คือ thai, arabic",
        "units?year=2025|เช่น 2568"
      })
  void a_parameter_that_cannot_be_says_what_it_may_be(String path, String said) throws Exception {
    JsonObject problem = Problems.check(post("/api/v1/" + path), 400, "invalid-parameter");
    assertThat(problem.get("detail").getAsString()).contains(said);
  }

  private static HttpResponse<byte[]> post(String path) throws Exception {
    byte[] example = Files.readAllBytes(Path.of("workbook-templates/2568/example.xlsx"));
    return server.send(server.to(path).POST(BodyPublishers.ofByteArray(example)));
  }
}
