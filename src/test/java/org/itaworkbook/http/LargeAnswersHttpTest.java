package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.itaworkbook.app.Worker;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workers.InProcess;
import org.itaworkbook.workers.WorkBudget;
import org.itaworkbook.workers.WorkerProcesses;
import org.itaworkbook.workers.Workers;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files of answers that are larger than a workbook may be, which lie on disk meanwhile. */
@Timeout(120)
class LargeAnswersHttpTest {

  private static final int ROWS = 60_000;
  private static final String SECRET = "สมหญิงผู้ไม่ประสงค์ออกนาม";

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  private static void part(ByteArrayOutputStream form, String field, String name, byte[] content) {
    form.writeBytes(
        ("----7d8e\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n")
            .formatted(field, name)
            .getBytes(StandardCharsets.UTF_8));
    form.writeBytes(content);
    form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] end(ByteArrayOutputStream form) {
    form.writeBytes("----7d8e--\r\n".getBytes(StandardCharsets.UTF_8));
    return form.toByteArray();
  }

  /** 27 MB of answers, and what is said of them. */
  private static ByteArrayOutputStream answers() {
    StringBuilder rows = new StringBuilder("ข้อเสนอแนะ,ข้อแรก,e2,e3\n");
    for (int i = 0; i < ROWS; i++) {
      rows.append(SECRET.repeat(5)).append(i).append(",เห็นด้วย,เห็นด้วยอย่างยิ่ง,ไม่เคย\n");
    }
    byte[] csv = rows.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(csv.length).isGreaterThan(26 << 20);
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    part(form, "responses", "eit_public.csv", csv);
    part(
        form,
        "map",
        "map.json",
        "{\"columns\":{\"ข้อแรก\":\"e1\"}}".getBytes(StandardCharsets.UTF_8));
    return form;
  }

  private static HttpResponse<byte[]> post(TestServer server, byte[] form) throws Exception {
    return server.send(
        server
            .to("/api/v1/scores")
            .header("Content-Type", Forms.CONTENT_TYPE)
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofByteArray(form)));
  }

  private static List<Path> left() throws IOException {
    String own = "ita-upload-" + ProcessHandle.current().pid() + "-";
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(each -> each.getFileName().toString().startsWith(own)).toList();
    }
  }

  private static void check(Workers workers) throws Exception {
    try (TestServer server = TestServer.of(ENGINE, workers)) {
      long room = server.roomLeft();
      HttpResponse<byte[]> scored = post(server, end(answers()));
      String text = TestServer.text(scored);
      assertThat(scored.statusCode()).as(text).isEqualTo(200);
      assertThat(text)
          .contains("\"respondents\":{\"EIT_PUBLIC\":" + ROWS + "}", "\"score\":80.00")
          .doesNotContain(SECRET);
      while (!left().isEmpty() || server.roomLeft() < room) {
        Thread.onSpinWait();
      }
      ByteArrayOutputStream into = answers();
      part(into, "into", "own.xlsx", new byte[26 << 20]);
      HttpResponse<byte[]> refused = post(server, end(into));
      Problems.check(refused, 413, "too-large");
      while (!left().isEmpty()) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void are_scored_and_leave_nothing_behind() throws Exception {
    check(new InProcess(ENGINE));
  }

  @Test
  void are_scored_by_another_process_too() throws Exception {
    try (Workers workers =
        new WorkerProcesses(
            ENGINE, new WorkBudget(1, 128, Duration.ofSeconds(30), 100), Worker.class)) {
      check(workers);
    }
  }

  @Test
  void that_are_larger_than_any_are_refused_with_a_way_out() throws Exception {
    try (TestServer server = TestServer.of(ENGINE)) {
      String answer =
          server.raw(
              "POST /api/v1/scores HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                  + Forms.CONTENT_TYPE
                  + "\r\nContent-Length: 209715201\r\nExpect: 100-continue\r\n\r\n");
      assertThat(answer)
          .startsWith("HTTP/1.1 413 ")
          .contains("/problems/answers-too-large", "200 MB", "ตารางจำนวนนับ");
      assertThat(left()).isEmpty();
    }
  }

  @Test
  void that_break_off_leave_nothing_behind() throws Exception {
    byte[] form = end(answers());
    try (TestServer server = TestServer.of(ENGINE)) {
      try (var socket = server.connect()) {
        socket
            .getOutputStream()
            .write(
                ("POST /api/v1/scores HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                        + Forms.CONTENT_TYPE
                        + "\r\nContent-Length: "
                        + form.length
                        + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().write(form, 0, form.length - 10);
        while (left().isEmpty()) {
          Thread.onSpinWait();
        }
      }
      while (!left().isEmpty()) {
        Thread.onSpinWait();
      }
    }
  }
}
