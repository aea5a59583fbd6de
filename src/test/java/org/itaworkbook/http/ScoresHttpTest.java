package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workers.Work;
import org.itaworkbook.workers.Workers;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What persons answered, over HTTP. */
class ScoresHttpTest {

  private static final String SECRET = "สมหญิงผู้ไม่ประสงค์ออกนาม";

  private static TestServer server;

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.fixed(Instant.parse("2026-01-15T03:00:00Z"), ZoneId.of("Asia/Bangkok")));

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.of(ENGINE);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String answers() {
    String header =
        "ประทับเวลา,ชื่อ,"
            + IntStream.rangeClosed(1, 9)
                .mapToObj(each -> "e" + each)
                .collect(Collectors.joining(","));
    StringBuilder rows = new StringBuilder(header).append('\n');
    for (int i = 0; i < 12; i++) {
      rows.append("2025-02-03 10:00:00,").append(SECRET).append(i);
      for (int j = 1; j <= 9; j++) {
        rows.append(',').append(j == 3 ? "ไม่เคย" : i % 2 == 0 ? "เห็นด้วย" : "เห็นด้วยอย่างยิ่ง");
      }
      rows.append('\n');
    }
    return rows.toString();
  }

  private static byte[] form(String... fields) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    for (int i = 0; i < fields.length; i += 3) {
      form.writeBytes(
          ("----7d8e\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                  + "Content-Type: application/octet-stream\r\n\r\n%s\r\n")
              .formatted(fields[i], fields[i + 1], fields[i + 2])
              .getBytes(StandardCharsets.UTF_8));
    }
    form.writeBytes("----7d8e--\r\n".getBytes(StandardCharsets.UTF_8));
    return form.toByteArray();
  }

  private HttpResponse<byte[]> post(String path, String accept, byte[] form)
      throws IOException, InterruptedException {
    return server.send(
        server
            .to(path)
            .header("Content-Type", Forms.CONTENT_TYPE)
            .header("Accept", accept)
            .POST(BodyPublishers.ofByteArray(form)));
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Test
  void answers_come_back_as_scores_and_as_the_workbook() throws Exception {
    byte[] form = form("responses", "eit-public.csv", answers());
    HttpResponse<byte[]> json = post("/api/v1/scores", "application/json", form);
    assertThat(json.statusCode()).as(text(json)).isEqualTo(200);
    assertThat(text(json))
        .contains("\"code\":\"e1\",\"part\":\"public\",\"n\":12", "\"score\":90.00");
    assertThat(text(json)).doesNotContain(SECRET);
    HttpResponse<byte[]> workbook = post("/api/v1/scores", "*/*", form);
    assertThat(workbook.statusCode()).isEqualTo(200);
    assertThat(workbook.body()).startsWith('P', 'K');
  }

  @Test
  void what_was_understood_is_told_first_and_counts_add_up() throws Exception {
    byte[] form = form("responses", "eit-public.csv", answers());
    assertThat(text(post("/api/v1/scores?preview=1", "application/json", form)))
        .contains("\"kind\":\"GOOGLE_FORMS\"", "\"part\":\"EIT_PUBLIC\"", "\"is\":\"e9\"")
        .doesNotContain(SECRET);
    String counts = text(post("/api/v1/scores?counts=1", "*/*", form));
    assertThat(counts).contains("EIT_PUBLIC,,e1,เห็นด้วย,6").doesNotContain(SECRET);
    String both =
        text(
            post(
                "/api/v1/counts",
                "*/*",
                form("counts", "a.csv", counts, "counts", "b.csv", counts)));
    assertThat(both).contains("EIT_PUBLIC,,e1,เห็นด้วย,12");
  }

  @Test
  void rows_that_are_left_out_are_named_on_this_machine_to_who_asks() throws Exception {
    byte[] form =
        form("responses", "eit-public.csv", answers() + "2025-02-03 10:00:00,ทดสอบ,เห็นด้วย\n");
    assertThat(text(post("/api/v1/scores", "application/json", form)))
        .contains("\"TEST_ROW\":1")
        .doesNotContain("eit-public.csv 14");
    assertThat(text(post("/api/v1/scores?rows", "application/json", form)))
        .contains("\"numbers\":{\"TEST_ROW\":[\"eit-public.csv 14\"]}");
    assertThat(text(post("/api/v1/scores?preview&rows", "application/json", form)))
        .contains("\"fiscalYear\":2568", "\"respondents\":{\"EIT_PUBLIC\":12}")
        .contains("\"numbers\":{\"TEST_ROW\":[\"eit-public.csv 14\"]}")
        .contains("\"spelling\":\"เห็นด้วย\"", "\"whole\":true")
        .doesNotContain(SECRET);
  }

  @Test
  void scores_go_into_a_workbook_that_was_sent_along() throws Exception {
    HttpResponse<byte[]> first =
        post("/api/v1/scores", "*/*", form("responses", "eit-public.csv", answers()));
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    byte[] other =
        form("responses", "eit-public.csv", answers().replace("เห็นด้วยอย่างยิ่ง", "ไม่เห็นด้วย"));
    both.write(other, 0, other.length - "----7d8e--\r\n".length());
    both.writeBytes(
        ("----7d8e\r\nContent-Disposition: form-data; name=\"into\"; filename=\"own.xlsx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    both.writeBytes(first.body());
    both.writeBytes("\r\n----7d8e--\r\n".getBytes(StandardCharsets.UTF_8));
    assertThat(text(post("/api/v1/scores", "application/json", both.toByteArray())))
        .contains("\"code\":\"SCORE_DIFFERS\"", "\"score\":50.00");
    HttpResponse<byte[]> filled = post("/api/v1/scores", "*/*", both.toByteArray());
    assertThat(filled.statusCode()).isEqualTo(200);
    assertThat(filled.headers().firstValue("Content-Disposition").orElse(""))
        .contains("own-scored.xlsx");
  }

  @Test
  void draws_are_as_many_as_can_be() throws Exception {
    byte[] form = form("responses", "eit-public.csv", answers());
    assertThat(text(post("/api/v1/scores?bootstrap=100", "application/json", form)))
        .contains("\"bootstrap95\":[");
    assertThat(post("/api/v1/scores?bootstrap=99", "application/json", form).statusCode())
        .isEqualTo(400);
  }

  @Test
  void what_is_no_table_of_answers_is_a_problem_in_thai() throws Exception {
    assertThat(post("/api/v1/scores", "*/*", form("file", "a.csv", "x")).statusCode())
        .isEqualTo(400);
    for (String[] each :
        new String[][] {
          {"a.csv", "ชื่อ,อายุ\nก,1\n", "422", "no-question-found"},
          {"a.csv", "e1,e2\n\"เห็นด้วย,x\n", "422", "open-quote"},
          {"a.sav", "$FL2@(#) SPSS DATA FILE", "415", "statistics-file"},
          {"a.pdf", "%PDF-1.7 \n", "415", "no-table-of-answers"}
        }) {
      HttpResponse<byte[]> problem =
          post("/api/v1/scores", "*/*", form("responses", each[0], each[1]));
      assertThat(problem.statusCode()).as(each[3]).isEqualTo(Integer.parseInt(each[2]));
      assertThat(text(problem)).contains("/problems/" + each[3]).containsPattern("[ก-๙]{4}");
    }
  }

  @Test
  void a_second_map_is_told() throws Exception {
    String map = "{}";
    HttpResponse<byte[]> problem =
        post(
            "/api/v1/scores",
            "*/*",
            form("responses", "a.csv", answers(), "map", "1.json", map, "map", "2.json", map));
    assertThat(problem.statusCode()).isEqualTo(400);
    assertThat(text(problem)).contains("/problems/several-files", "map");
  }

  @Test
  void a_map_of_json_that_is_none_is_refused() throws Exception {
    HttpResponse<byte[]> problem =
        post(
            "/api/v1/scores",
            "*/*",
            form("responses", "eit-public.csv", answers(), "map", "m.json", "{\"colums\":{}}"));
    assertThat(problem.statusCode()).isEqualTo(400);
    assertThat(text(problem)).contains("/problems/invalid-json", "colums");
  }

  /** Work that is always given up for a reason. */
  private record GivenUp(Refusal refusal) implements Workers {

    @Override
    public <T> T call(Work<T> work, BooleanSupplier abandoned) {
      throw new RefusedException(refusal, 30);
    }

    @Override
    public void close() {
      // There is nothing under way.
    }
  }

  @Test
  void work_that_is_given_up_is_told_in_the_words_for_answers() throws Exception {
    for (Refusal each : List.of(Refusal.TAKES_TOO_LONG, Refusal.TAKES_TOO_MUCH_MEMORY)) {
      try (TestServer other = TestServer.of(ENGINE, new GivenUp(each))) {
        HttpResponse<byte[]> response =
            other.send(
                other
                    .to("/api/v1/scores")
                    .header("Content-Type", Forms.CONTENT_TYPE)
                    .POST(BodyPublishers.ofByteArray(form("responses", "a.csv", answers()))));
        assertThat(response.statusCode()).isBetween(413, 422);
        assertThat(text(response)).contains("ตารางจำนวนนับ").doesNotContain("ตารางคะแนน");
      }
    }
  }

  @Test
  void a_score_workbook_is_sent_to_where_scores_belong() throws Exception {
    String scores = "รหัส,คะแนน\ne1,91.31\ne2,90.20\n";
    HttpResponse<byte[]> response =
        post("/api/v1/scores", "*/*", form("responses", "a.csv", scores));
    Problems.check(response, 422, "scores-not-answers");
  }
}
