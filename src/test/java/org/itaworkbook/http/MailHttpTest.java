package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.openapi.Schema;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mail.settings.Mailbox;
import org.itaworkbook.mail.settings.SmtpServer;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.store.FileRows;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailHttpTest {

  private static final byte[] EXAMPLE = read(Path.of("workbook-templates/2568/example.xlsx"));

  private final Engine engine =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  private final ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
  private final GreenMail mail = new GreenMail(setup);
  @TempDir private Path folder;
  private Mailing mailing;
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    setup.setServerStartupTimeout(60_000);
    mail.start();
    mailing = mailing(Set.of("example.go.th"));
    server = TestServer.of(engine, mailing);
  }

  @AfterEach
  void stop() {
    server.close();
    mailing.close();
    mail.stop();
  }

  @Test
  void units_come_as_a_zip_with_thai_names() throws Exception {
    HttpResponse<byte[]> answer = post("/api/v1/units", EXAMPLE);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/zip");
    assertThat(names(answer.body())).hasSize(6).contains("ITA 2568 U03 ศูนย์บริการประชาชน.xlsx");
  }

  @Test
  void a_preview_is_as_described_and_makes_no_outbox() throws Exception {
    JsonObject plan = json(post("/api/v1/deliveries", EXAMPLE));
    assertThat(Schema.faults("MailPlan", plan)).isEmpty();
    assertThat(plan.get("due").getAsInt()).isEqualTo(7);
    assertThat(folder).isEmptyDirectory();
    assertThat(json(server.get("/api/v1/deliveries")).get("count").getAsInt()).isZero();
    Problems.check(server.get("/api/v1/deliveries/1"), 404, "not-found");
  }

  @Test
  void drafts_come_as_a_zip() throws Exception {
    assertThat(names(post("/api/v1/deliveries?mode=drafts", EXAMPLE).body()))
        .hasSize(7)
        .allMatch(name -> name.endsWith(".eml"));
  }

  @Test
  void sending_needs_the_right_count_and_happens_once() throws Exception {
    Problems.check(post("/api/v1/deliveries?mode=send", EXAMPLE), 400, "invalid-parameter");
    Problems.check(send("confirm=6"), 409, "wrong-count");
    Problems.check(
        post("/api/v1/deliveries?mode=send&confirm=7", EXAMPLE), 400, "invalid-parameter");
    Problems.check(
        post("/api/v1/deliveries?mode=send&confirm=7&digest=0123456789abcdef", EXAMPLE),
        409,
        "plan-changed");
    assertThat(folder).isEmptyDirectory();
    mailing.keepSending();
    JsonObject sent = json(send("confirm=7"));
    assertThat(Schema.faults("Deliveries", sent)).isEmpty();
    assertThat(sent.get("count").getAsInt()).isEqualTo(7);
    assertThat(mail.waitForIncomingEmail(60_000, 7)).isTrue();
    assertThat(
            json(post("/api/v1/deliveries?mode=send&confirm=0", EXAMPLE)).get("count").getAsInt())
        .isZero();
    JsonObject one = json(server.get("/api/v1/deliveries/1"));
    assertThat(Schema.faults("Delivery", one)).isEmpty();
    assertThat(mail.getReceivedMessages()).hasSize(7);
  }

  @Test
  void only_units_that_are_named_are_written_to() throws Exception {
    JsonObject plan = json(post("/api/v1/deliveries?units=u03,%20U01", EXAMPLE));
    assertThat(plan.getAsJsonArray("messages"))
        .extracting(each -> each.getAsJsonObject().get("unit").getAsString())
        .containsOnly("U01", "U03");
    assertThat(plan.get("digest").getAsString())
        .isNotEqualTo(json(post("/api/v1/deliveries", EXAMPLE)).get("digest").getAsString());
    JsonObject problem =
        Problems.check(post("/api/v1/deliveries?units=U03,U77", EXAMPLE), 400, "invalid-parameter");
    assertThat(problem.get("detail").getAsString()).contains("U77").doesNotContain("U03");
    mailing.keepSending();
    assertThat(json(send("units=U03&confirm=1")).get("count").getAsInt()).isEqualTo(1);
    assertThat(json(post("/api/v1/deliveries", EXAMPLE)).get("due").getAsInt()).isEqualTo(6);
  }

  @Test
  void a_preview_of_one_workbook_does_not_send_another_to_other_people() throws Exception {
    String digest = json(post("/api/v1/deliveries", EXAMPLE)).get("digest").getAsString();
    byte[] others =
        edited(
            EXAMPLE,
            book ->
                book.getSheet("หน่วยรับผิดชอบ")
                    .forEach(
                        row ->
                            row.forEach(
                                cell -> {
                                  if (cell.toString().contains("@example.go.th")) {
                                    cell.setCellValue("x" + cell.getStringCellValue());
                                  }
                                })));
    assertThat(json(post("/api/v1/deliveries", others)).get("due").getAsInt()).isEqualTo(7);
    Problems.check(
        post("/api/v1/deliveries?mode=send&confirm=7&digest=" + digest, others),
        409,
        "plan-changed");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void to_send_over_http_it_must_be_said_where_mail_may_go() throws Exception {
    try (Mailing unsaid = mailing(Set.of());
        TestServer open = TestServer.of(engine, unsaid)) {
      JsonObject plan =
          json(open.send(open.to("/api/v1/deliveries").POST(BodyPublishers.ofByteArray(EXAMPLE))));
      assertThat(plan.get("sending").getAsString()).contains("ITA_MAIL_ALLOWED_DOMAINS");
      HttpResponse<byte[]> refused =
          open.send(
              open.to(
                      "/api/v1/deliveries?mode=send&confirm=7&digest="
                          + plan.get("digest").getAsString())
                  .POST(BodyPublishers.ofByteArray(EXAMPLE)));
      Problems.check(refused, 409, "mail-not-ready");
    }
    try (Mailing all = mailing(Set.of("*"));
        TestServer open = TestServer.of(engine, all)) {
      JsonObject plan =
          json(open.send(open.to("/api/v1/deliveries").POST(BodyPublishers.ofByteArray(EXAMPLE))));
      assertThat(plan.get("sending").isJsonNull()).isTrue();
      assertThat(plan.get("due").getAsInt()).isEqualTo(7);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_person_settles_a_letter_once() throws Exception {
    send("confirm=7");
    JsonObject waiting = json(post("/api/v1/deliveries/1/retry", new byte[0]));
    assertThat(waiting.get("state").getAsString()).isEqualTo("QUEUED");
    Problems.check(post("/api/v1/deliveries/1/settle", new byte[0]), 400, "invalid-parameter");
    JsonObject settled = json(post("/api/v1/deliveries/1/settle?as=dropped", new byte[0]));
    assertThat(settled.get("state").getAsString()).isEqualTo("DROPPED");
    Problems.check(post("/api/v1/deliveries/1/settle?as=dropped", new byte[0]), 409, "not-settled");
    Problems.check(post("/api/v1/deliveries/1/retry", new byte[0]), 409, "not-settled");
    Problems.check(post("/api/v1/deliveries/99/settle?as=dropped", new byte[0]), 404, "not-found");
    Problems.check(server.get("/api/v1/deliveries/1/other"), 404, "not-found");
    Problems.check(post("/api/v1/deliveries/1", new byte[0]), 405, "method-not-allowed");
  }

  @Test
  void a_letter_that_failed_is_sent_again_when_a_person_says_so() throws Exception {
    send("confirm=7");
    failAll();
    mailing.keepSending();
    JsonObject again = json(post("/api/v1/deliveries/3/retry", new byte[0]));
    assertThat(Schema.faults("Delivery", again)).isEmpty();
    assertThat(again.get("state").getAsString()).isIn("QUEUED", "SENDING", "DELIVERED");
    assertThat(mail.waitForIncomingEmail(60_000, 1)).isTrue();
  }

  @Test
  void the_workbook_comes_back_with_what_became_of_its_letters() throws Exception {
    send("confirm=7");
    HttpResponse<byte[]> answer = form("/api/v1/deliveries?mode=log", "*/*", EXAMPLE, Map.of());
    assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
        .contains("filename=\"example-log.xlsx\"");
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
      Sheet log = workbook.getSheet("บันทึกการส่ง");
      assertThat(log.getRow(3).getCell(6).getStringCellValue()).isEqualTo("จำนวนครั้งที่ส่ง");
      assertThat(log.getLastRowNum()).isEqualTo(10);
      assertThat(log.getRow(4).getCell(5).getStringCellValue()).isEqualTo("รอส่ง");
    }
  }

  @Test
  void a_reminder_goes_to_units_that_have_not_answered() throws Exception {
    JsonObject plan = json(post("/api/v1/deliveries?letter=reminder", EXAMPLE));
    assertThat(Schema.faults("MailPlan", plan)).isEmpty();
    assertThat(plan.get("due").getAsInt()).isEqualTo(7);
    JsonObject sent = json(send("letter=reminder&confirm=7"));
    assertThat(sent.getAsJsonArray("deliveries"))
        .hasSize(7)
        .allMatch(each -> each.getAsJsonObject().get("letter").getAsString().equals("REMINDER"));
    assertThat(json(post("/api/v1/deliveries?letter=reminder", EXAMPLE)).get("due").getAsInt())
        .isZero();
    assertThat(json(post("/api/v1/deliveries", EXAMPLE)).get("due").getAsInt()).isEqualTo(7);
    Problems.check(post("/api/v1/deliveries?letter=love", EXAMPLE), 400, "invalid-parameter");
  }

  @Test
  void the_sample_is_found_however_the_code_is_spelt() throws Exception {
    JsonObject plan = json(post("/api/v1/deliveries?unit=u%E0%B9%90%E0%B9%93", EXAMPLE));
    assertThat(plan.getAsJsonObject("sample").get("address").getAsString())
        .isEqualTo("service@example.go.th");
  }

  @Test
  void drafts_that_were_not_made_are_named_in_the_zip() throws Exception {
    try (Mailing careful = mailing(Set.of("other.go.th"));
        TestServer other = TestServer.of(engine, careful)) {
      HttpResponse<byte[]> answer =
          other.send(
              other.to("/api/v1/deliveries?mode=drafts").POST(BodyPublishers.ofByteArray(EXAMPLE)));
      assertThat(names(answer.body())).containsExactly("ฉบับที่ไม่ได้ทำร่าง.txt");
    }
  }

  @Test
  void answers_are_collected_and_foreign_files_named() throws Exception {
    var share = engine.divide(EXAMPLE, AssessmentOptions.DEFAULT).shares().get(0);
    Map<String, byte[]> units =
        Map.of("U01.xlsx", answered(engine.unitWorkbook(share)), "foreign.xlsx", EXAMPLE);
    JsonObject collected = json(form("/api/v1/collections", "application/json", EXAMPLE, units));
    assertThat(Schema.faults("Collected", collected)).isEmpty();
    assertThat(collected.getAsJsonArray("taken")).hasSize(1);
    assertThat(
            collected.getAsJsonArray("refused").get(0).getAsJsonObject().get("file").getAsString())
        .isEqualTo("foreign.xlsx");
    assertThat(collected.getAsJsonArray("missing")).hasSize(5);
    assertThat(collected.getAsJsonArray("partly"))
        .singleElement()
        .hasToString(
            "{\"unit\":\"U01\",\"unitName\":\"กองบริหารทรัพยากรบุคคล\",\"answered\":1,\"asked\":3}");
    assertThat(collected.getAsJsonArray("progress")).hasSize(1);
  }

  @Test
  void the_workbook_that_comes_back_by_default_tells_conflicts_and_refused_files()
      throws Exception {
    var share = engine.divide(EXAMPLE, AssessmentOptions.DEFAULT).shares().get(0);
    byte[] typed =
        edited(EXAMPLE, book -> book.getSheet("มาตรการ").getRow(4).getCell(7).setCellValue(75));
    Map<String, byte[]> units =
        Map.of("U01.xlsx", answered(engine.unitWorkbook(share)), "foreign.xlsx", EXAMPLE);
    HttpResponse<byte[]> answer = form("/api/v1/collections", "*/*", typed, units);
    assertThat(answer.statusCode()).isEqualTo(200);
    StringBuilder told = new StringBuilder();
    edited(
        answer.body(),
        book -> book.getSheet("ความก้าวหน้า").forEach(row -> row.forEach(told::append)));
    assertThat(told)
        .contains("ในสมุดงานเป็น “75” แต่หน่วยรายงาน “7”", "foreign.xlsx: ", "ตอบแล้ว 1 จาก 6");
  }

  private static byte[] answered(byte[] unit) throws IOException {
    return edited(
        unit, book -> book.getSheet("มาตรการของหน่วย").getRow(4).getCell(5).setCellValue(40));
  }

  private static byte[] edited(byte[] workbook, Consumer<XSSFWorkbook> edit) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      edit.accept(book);
      book.write(out);
      return out.toByteArray();
    }
  }

  private Mailing mailing(Set<String> allowedDomains) {
    return new Mailing(
        engine,
        new MailSettings(
            Mailbox.of("ita@example.go.th"),
            null,
            SmtpServer.of("smtp://127.0.0.1:" + mail.getSmtp().getPort(), null),
            allowedDomains,
            null,
            0,
            Duration.ofSeconds(30),
            new DatabaseLocation(folder, null, null)),
        Clock.systemUTC());
  }

  /** As a server would that refuses all of them for good. */
  private void failAll() {
    FileRows.change(folder, "UPDATE ita_message SET state = 'FAILED'");
  }

  /** Sends what a preview of the same shows. */
  private HttpResponse<byte[]> send(String query) throws IOException, InterruptedException {
    String digest = json(post("/api/v1/deliveries?" + query, EXAMPLE)).get("digest").getAsString();
    return post("/api/v1/deliveries?mode=send&" + query + "&digest=" + digest, EXAMPLE);
  }

  private HttpResponse<byte[]> post(String path, byte[] body)
      throws IOException, InterruptedException {
    return server.send(server.to(path).POST(BodyPublishers.ofByteArray(body)));
  }

  private HttpResponse<byte[]> form(
      String path, String accept, byte[] centre, Map<String, byte[]> units)
      throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "file", "example.xlsx", centre);
    for (Map.Entry<String, byte[]> unit : units.entrySet()) {
      part(body, "units", unit.getKey(), unit.getValue());
    }
    body.write("--b--\r\n".getBytes(StandardCharsets.UTF_8));
    return server.send(
        server
            .to(path)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .header("Accept", accept)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void part(ByteArrayOutputStream body, String field, String name, byte[] bytes)
      throws IOException {
    body.write(
        ("--b\r\nContent-Disposition: form-data; name=\""
                + field
                + "\"; filename=\""
                + name
                + "\"\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.write(bytes);
    body.write("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObject json(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as(TestServer.text(answer)).isEqualTo(200);
    return JsonParser.parseString(TestServer.text(answer)).getAsJsonObject();
  }

  private static List<String> names(byte[] zip) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
