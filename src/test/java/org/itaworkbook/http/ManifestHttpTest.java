package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.http.settings.ServerSettingException;
import org.itaworkbook.http.settings.ServerSettings;
import org.itaworkbook.http.settings.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestHttpTest {

  private static final SiteSettings STANDARD = SiteSettings.standard();

  @Test
  void over_plain_http_it_has_https_addresses_and_says_that_they_need_tls() throws Exception {
    try (TestServer server = TestServer.site(settings(STANDARD))) {
      HttpResponse<byte[]> response = server.get("/manifest.xml");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("content-type"))
          .hasValue("application/xml;charset=utf-8");
      assertThat(TestServer.text(response))
          .contains("<AppDomain>https://127.0.0.1:" + server.port() + "</AppDomain>")
          .contains("Excel รับเฉพาะ https", "Excel takes https only", "ITA_PUBLIC_URL")
          .doesNotContain("\"http://127", "{{");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Host: ita.example.go.th, https://ita.example.go.th",
    "Host: ita.example.go.th:8443, https://ita.example.go.th:8443",
    "Host: [::1]:8080, https://[::1]:8080",
    "Host: localhost:80, https://localhost"
  })
  void the_addresses_are_those_that_the_caller_used(String host, String base) throws Exception {
    try (TestServer server = TestServer.site(settings(STANDARD))) {
      assertThat(get(server, host)).contains("<AppDomain>" + base + "</AppDomain>");
    }
  }

  @Test
  void behind_a_trusted_proxy_they_are_those_that_its_caller_used() throws Exception {
    try (TestServer server = TestServer.site(settings(STANDARD))) {
      assertThat(
              get(
                  server,
                  "Host: inside\r\nX-Forwarded-Host: ita.example.go.th\r\nX-Forwarded-Proto: https"))
          .contains("<AppDomain>https://ita.example.go.th</AppDomain>")
          .contains("The Excel add-in of https://ita.example.go.th");
    }
  }

  @Test
  void a_proxy_that_names_no_scheme_of_the_web_is_not_repeated() throws Exception {
    try (TestServer server = TestServer.site(settings(STANDARD))) {
      assertThat(
              get(
                  server,
                  "Host: inside\r\nX-Forwarded-Host: ita.example.go.th\r\n"
                      + "X-Forwarded-Proto: javascript"))
          .contains("<AppDomain>https://ita.example.go.th")
          .doesNotContain("script://");
    }
  }

  @Test
  void a_public_address_goes_before_all() throws Exception {
    SiteSettings site = SiteSettings.of("https://ita.example.go.th/", null, List.of(), null);
    try (TestServer server = TestServer.site(settings(site))) {
      assertThat(get(server, "Host: localhost"))
          .contains("<AppDomain>https://ita.example.go.th</AppDomain>")
          .doesNotContain("localhost", "ITA_PUBLIC_URL");
    }
  }

  @Test
  void each_environment_has_an_id_and_a_name_of_its_own() throws Exception {
    String staff = manifest(null);
    String dev = manifest("dev");
    assertThat(id(staff)).isEqualTo(id(manifest(null))).isNotEqualTo(id(dev));
    assertThat(id(dev)).isNotEqualTo(id(manifest("test")));
    assertThat(dev).contains("\"สมุดงาน ITA [dev]\"", "\"ITA Workbook [dev]\"");
    assertThat(staff).contains("\"สมุดงาน ITA\"", "\"ITA Workbook\"").doesNotContain("[");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://ita.example.go.th | | | | http://ita.example.go.th is not valid",
        "ita.example.go.th | | | | ita.example.go.th is not valid",
        "https://ita.example.go.th/ita//x | | | | is not valid",
        "https://ita.example.go.th/.. | | | | is not valid",
        "https://ita.example.go.th/a%20b | | | | is not valid",
        "https://user@ita.example.go.th | | | | is not valid",
        "https://a b | | | | https://a b is not valid",
        " | dev;x | | | The environment dev;x is not valid",
        " | this-name-is-too-long-for-it | | | is not valid",
        " | | https://a.example; script-src * | | cannot be allowed to show",
        " | | http://a.example | | http://a.example cannot be allowed",
        " | | * | | * cannot be allowed",
        " | | | office.js | office.js is not valid",
        " | | | https://cdn.example | https://cdn.example is not valid",
        " | | | https://cdn.example/office.js?x=; | is not valid"
      })
  void what_cannot_be_is_said_in_both_languages(
      @Nullable String publicUrl,
      @Nullable String environment,
      @Nullable String ancestor,
      @Nullable String officeJs,
      String sentence) {
    assertThatExceptionOfType(ServerSettingException.class)
        .isThrownBy(
            () ->
                SiteSettings.of(
                    publicUrl,
                    environment,
                    ancestor == null ? List.of() : List.of(ancestor),
                    officeJs))
        .satisfies(
            wrong -> {
              assertThat(wrong.text().en()).contains(sentence).doesNotContain("ไม่ถูกต้อง");
              assertThat(wrong.text().th()).contains("ไม่ถูกต้อง").doesNotContain("is not valid");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://ita.example.go.th/ita", "https://ita.example.go.th/a-b/ita_2/"})
  void below_a_path_every_address_has_it_and_the_domain_does_not(String publicUrl)
      throws Exception {
    SiteSettings site = SiteSettings.of(publicUrl, null, List.of(), null);
    try (TestServer server = TestServer.site(settings(site))) {
      String manifest = TestServer.text(server.get("/manifest.xml"));
      String base = publicUrl.replaceFirst("/$", "");
      assertThat(manifest)
          .contains(
              "\"" + base + "/pane?lang=th\"", "<AppDomain>https://ita.example.go.th</AppDomain>")
          .doesNotContain(base + "//");
    }
  }

  @Test
  void nobody_or_the_server_itself_may_be_let_show_the_pane() {
    assertThat(SiteSettings.of(null, null, List.of("none"), null).ancestors()).isEqualTo("'none'");
    assertThat(SiteSettings.of(null, null, List.of("self", "https://*.a.th:*"), null).ancestors())
        .isEqualTo("'self' https://*.a.th:*");
  }

  private static String manifest(@Nullable String environment) throws Exception {
    SiteSettings site = SiteSettings.of(null, environment, List.of(), null);
    try (TestServer server = TestServer.site(settings(site))) {
      return TestServer.text(server.get("/manifest.xml"));
    }
  }

  private static String id(String manifest) {
    Matcher matcher = Pattern.compile("<Id>([0-9a-f-]{36})</Id>").matcher(manifest);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String get(TestServer server, String headers) throws Exception {
    return server.raw("GET /manifest.xml HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n");
  }

  private static ServerSettings settings(SiteSettings site) {
    return new ServerSettings(
        "127.0.0.1",
        0,
        "open sesame",
        null,
        List.of("127.0.0.0/8"),
        Set.of("ita.example.go.th"),
        Set.of(),
        TestServer.LIMITS,
        site);
  }
}
