package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.http.exchange.AttachmentName;
import org.itaworkbook.http.exchange.MediaTypes;
import org.itaworkbook.http.settings.ServerSettings;
import org.itaworkbook.text.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainRequestsTest {

  private static final byte[] BODY = "any bytes".getBytes(StandardCharsets.UTF_8);

  @Test
  void health_says_no_more_than_up_and_which_version() throws Exception {
    try (TestServer server = TestServer.of(TestServer.LIMITS, upload -> upload)) {
      HttpResponse<byte[]> response = server.get("/health");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(TestServer.text(response)).isEqualTo("{\"status\":\"up\",\"version\":\"-\"}");
      assertThat(response.headers().firstValue("server")).isEmpty();
    }
  }

  @Test
  void head_is_get_without_the_body() throws Exception {
    try (TestServer server = TestServer.of(TestServer.LIMITS, upload -> upload)) {
      HttpResponse<byte[]> response =
          server.send(server.to("/health").method("HEAD", BodyPublishers.noBody()));
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("content-length")).hasValue("29");
      assertThat(response.body()).isEmpty();
    }
  }

  @Test
  void every_answer_is_safe_in_a_browser() throws Exception {
    try (TestServer server = TestServer.of(TestServer.LIMITS, upload -> upload)) {
      for (HttpResponse<byte[]> response :
          List.of(server.get("/health"), server.get("/nowhere"), server.post(BODY))) {
        assertThat(response.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(response.headers().firstValue("content-security-policy").orElse(""))
            .contains("default-src 'none'");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/octet-stream",
        "application/x-www-form-urlencoded",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "text/plain"
      })
  void a_raw_body_of_any_type_is_the_workbook(String type) throws Exception {
    try (TestServer server = TestServer.of(TestServer.LIMITS, upload -> upload)) {
      HttpResponse<byte[]> response = server.post(BODY, "Content-Type", type);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEqualTo(BODY);
      assertThat(response.headers().firstValue("content-type")).hasValue(MediaTypes.XLSX);
    }
  }

  @Test
  void a_form_hands_over_its_file_and_a_thai_name() throws Exception {
    try (TestServer server = TestServer.of(TestServer.LIMITS, upload -> upload)) {
      HttpResponse<byte[]> response =
          server.post(
              Forms.of("file", "คะแนน ๒๕๖๘.xlsx", BODY), "Content-Type", Forms.CONTENT_TYPE);
      assertThat(response.body()).isEqualTo(BODY);
      String disposition = response.headers().firstValue("content-disposition").orElse("");
      assertThat(AttachmentName.of(disposition)).isEqualTo("คะแนน ๒๕๖๘-annotated.xlsx");
      assertThat(disposition).startsWith("attachment; filename=\"ITA-annotated.xlsx\"; ");
    }
  }

  @Test
  void a_name_may_stand_in_the_header_of_a_raw_body() throws Exception {
    try (TestServer server = TestServer.of(TestServer.LIMITS, upload -> upload)) {
      HttpResponse<byte[]> response =
          server.post(BODY, "Content-Disposition", AttachmentName.attachment("กรม A 2568.xls"));
      assertThat(AttachmentName.of(response.headers().firstValue("content-disposition").orElse("")))
          .isEqualTo("กรม A 2568-annotated.xlsx");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', , ARABIC",
    "?year=2568&digits=thai, 2568, THAI",
    "?year=%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%97&digits=arabic, 2567, ARABIC",
    "?year=&digits=, , ARABIC"
  })
  void year_and_digits_come_from_the_query(String query, String year, Digits digits)
      throws Exception {
    AssessmentOptions expected =
        new AssessmentOptions(year == null ? null : FiscalYear.of(year), digits);
    try (TestServer server =
        TestServer.of(
            ServerSettings.local(0, TestServer.LIMITS),
            (upload, options) -> options.toString().getBytes(StandardCharsets.UTF_8))) {
      HttpResponse<byte[]> response =
          server.send(
              server
                  .to(TestServer.ASSESSMENTS + query)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString("year=2500&digits=none")));
      assertThat(TestServer.text(response)).isEqualTo(expected.toString());
    }
  }
}
