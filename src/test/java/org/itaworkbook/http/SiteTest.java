package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.itaworkbook.http.exchange.Languages;
import org.itaworkbook.http.settings.Notice;
import org.itaworkbook.http.settings.ServerSettings;
import org.itaworkbook.http.settings.SiteSettings;
import org.itaworkbook.http.site.AssetRoute;
import org.itaworkbook.http.site.PageRoute;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.TextTemplate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {

  private static @Nullable TestServer running;

  @BeforeAll
  static void start() throws IOException {
    running = TestServer.site(settings("sesame", SiteSettings.standard()));
  }

  @AfterAll
  static void stop() {
    server().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/pane", "/help", "/api", "/audit", "/privacy"})
  void a_page_needs_no_token_and_is_asked_for_again(String path) throws Exception {
    HttpResponse<byte[]> page = server().get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "content-type")).isEqualTo("text/html;charset=utf-8");
    assertThat(header(page, "cache-control")).isEqualTo("no-cache");
    assertThat(header(page, "vary")).isEqualTo("Accept-Language, Accept-Encoding");
    assertThat(header(page, "x-content-type-options")).isEqualTo("nosniff");
    assertThat(header(page, "permissions-policy")).contains("camera=()");
    assertThat(TestServer.text(page))
        .startsWith("<!doctype html>")
        .contains("data-language=\"th\"", "data-at=\"who\" hidden")
        .doesNotContain("{{", "<!--");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/ | | th",
        "/ | en-US,en;q=0.9 | en",
        "/?lang=th | en | th",
        "/?lang=en | th | en",
        "/?lang=de | en | en",
        "/?lang= | | th",
        "/pane?lang=en | | en",
        "/help?lang=en | | en",
        "/api?lang=en | | en"
      })
  void a_page_is_in_the_language_of_its_address_or_its_reader(
      String path, @Nullable String accepted, String language) throws Exception {
    HttpResponse<byte[]> page =
        accepted == null ? server().get(path) : server().get(path, "Accept-Language", accepted);
    assertThat(TestServer.text(page)).contains("<html lang=\"" + language + "\"");
    assertThat(header(page, "content-language")).isEqualTo(language);
  }

  @Test
  void a_page_may_load_its_own_files_only_and_be_shown_in_no_other() throws Exception {
    assertThat(header(server().get("/"), "content-security-policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                + " connect-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none';"
                + " frame-ancestors 'none'");
    assertThat(TestServer.text(server().get("/"))).doesNotContain("office.js");
  }

  @Test
  void the_pane_may_load_office_too_and_be_shown_by_it() throws Exception {
    HttpResponse<byte[]> pane = server().get("/pane");
    assertThat(TestServer.text(pane))
        .contains("href=\"https://appsforoffice.microsoft.com/lib/1/hosted/office.js\"");
    assertThat(header(pane, "content-security-policy"))
        .contains("script-src 'self' https://appsforoffice.microsoft.com; ")
        .contains("frame-ancestors https://*.officeapps.live.com https://*.office.com ")
        .doesNotContain("unsafe");
    assertThat(pane.headers().map())
        .doesNotContainKeys(
            "x-frame-options", "cross-origin-opener-policy", "cross-origin-resource-policy");
  }

  @Test
  void office_js_and_who_may_show_the_pane_can_be_set() throws Exception {
    SiteSettings site =
        new SiteSettings(
            null,
            null,
            List.of("https://office.example.go.th"),
            URI.create("https://cdn.example.go.th/office/office.js"));
    try (TestServer server = TestServer.site(settings(null, site))) {
      HttpResponse<byte[]> pane = server.get("/pane");
      assertThat(TestServer.text(pane))
          .contains("href=\"https://cdn.example.go.th/office/office.js\"");
      assertThat(header(pane, "content-security-policy"))
          .contains("script-src 'self' https://cdn.example.go.th;")
          .contains("frame-ancestors https://office.example.go.th;");
    }
  }

  @Test
  void the_privacy_notice_names_who_answers_and_says_how_long_by_the_settings() throws Exception {
    SiteSettings site =
        SiteSettings.standard().withNotice(new Notice(" กรม<ตัวอย่าง>\n", "dpo@example.go.th"));
    try (TestServer named = TestServer.site(settings(null, site))) {
      String page = TestServer.text(named.get("/privacy?lang=th"));
      assertThat(page)
          .contains("กรม&lt;ตัวอย่าง&gt;", "dpo@example.go.th", " 90 วัน", " 730 วัน")
          .doesNotContain("{{", "ยังไม่ได้ระบุชื่อ", "กรม<");
    }
    try (TestServer unnamed = TestServer.site(settings(null, SiteSettings.standard()))) {
      assertThat(TestServer.text(unnamed.get("/privacy?lang=en")))
          .contains("has not named itself", " 90 days.", " 730 days.");
      assertThat(TestServer.text(unnamed.get("/?lang=th"))).contains("privacy?lang=th");
    }
  }

  @Test
  void a_reader_who_mistyped_an_address_gets_a_page_and_a_program_a_problem() throws Exception {
    try (TestServer open = TestServer.site(settings(null, SiteSettings.standard()))) {
      HttpResponse<byte[]> page =
          open.get("/hlep?lang=en", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
      assertThat(page.statusCode()).isEqualTo(404);
      assertThat(header(page, "content-type")).isEqualTo("text/html;charset=utf-8");
      assertThat(TestServer.text(page))
          .contains("There is no such page", "href=\"./?lang=en\"")
          .doesNotContain("{{");
      assertThat(TestServer.text(open.get("/a/b/hlep?lang=en", "Accept", "text/html")))
          .contains("href=\"../.././?lang=en\"", "href=\"../../assets/base/base.css\"");
      Problems.check(open.get("/hlep", "Accept", "*/*"), 404, "not-found");
      Problems.check(open.get("/hlep"), 404, "not-found");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"th", "en"})
  void the_texts_of_the_pages_can_be_had_as_they_stand_in_the_bundle(String language)
      throws Exception {
    HttpResponse<byte[]> texts = server().get("/texts/" + language + ".json");
    assertThat(header(texts, "content-type")).isEqualTo("application/json;charset=utf-8");
    Map<String, String> bundle = Messages.area("page", Languages.named(language).orElseThrow());
    var json = JsonParser.parseString(TestServer.text(texts)).getAsJsonObject();
    assertThat(json.size()).isEqualTo(bundle.size());
    bundle.forEach(
        (key, text) ->
            assertThat(json.get(key.substring("page.".length())).getAsString()).isEqualTo(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/none.css",
        "/assets/",
        "/assets/%2e%2e%2findex.html",
        "/assets/index.html",
        "/assets/base",
        "/assets/base/",
        "/assets/base/none.css",
        "/assets/base/base.css/",
        "/assets/base/images/icon.svg",
        "/assets/base.css",
        "/assets/Base/base.css",
        "/assets/images/icon",
        "/texts/de.json",
        "/texts/th",
        "/pane/x",
        "/index.html",
        "/site/index.html"
      })
  void nothing_else_is_to_be_had(String path) throws Exception {
    assertThat(server().get(path, "Authorization", "Bearer sesame").statusCode()).isIn(400, 404);
  }

  @ParameterizedTest
  @CsvSource({
    "/assets/base/base.css, text/css;charset=utf-8, no-cache, same-origin",
    "/assets/base/dom.js, text/javascript;charset=utf-8, no-cache, same-origin",
    "/assets/samples/ita.bas, text/plain;charset=utf-8, no-cache, same-origin",
    "/assets/images/icon.svg, image/svg+xml;charset=utf-8, 'public, max-age=86400', cross-origin",
    "/assets/images/icon-16.png, image/png, 'public, max-age=86400', cross-origin",
    "/assets/icon-16.png, image/png, 'public, max-age=86400', cross-origin"
  })
  void a_file_is_served_from_its_folder_and_an_icon_where_earlier_manifests_name_it_too(
      String path, String type, String cache, String policy) throws Exception {
    HttpResponse<byte[]> file = server().get(path);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(header(file, "content-type")).isEqualTo(type);
    assertThat(header(file, "cache-control")).isEqualTo(cache);
    assertThat(header(file, "cross-origin-resource-policy")).isEqualTo(policy);
    assertThat(header(file, "content-security-policy"))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    HttpResponse<byte[]> again = server().get(path, "If-None-Match", header(file, "etag"));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(server().get(path, "Accept-Encoding", "gzip").headers().map())
        .satisfies(
            headers -> assertThat(headers.containsKey("content-encoding")).isEqualTo(isText(type)));
  }

  private static boolean isText(String type) {
    return type.endsWith(";charset=utf-8");
  }

  /** The folder above holds index.html, the one above that manifest.xml and openapi.json. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/../index.html",
        "/assets/../../manifest.xml",
        "/assets/base/../../index.html",
        "/assets/base/../../../openapi.json",
        "/assets/%2e%2e/index.html",
        "/assets/%2E%2E/%2E%2E/manifest.xml",
        "/assets/base/%2e%2e/%2e%2e/index.html",
        "/assets/%252e%252e/index.html",
        "/assets/..%2findex.html",
        "/assets/base/..%2f..%2findex.html",
        "/assets/base%2fbase.css",
        "/assets/..\\index.html",
        "/assets/base/..\\..\\index.html",
        "/assets/base/..%5c..%5cindex.html",
        "/assets/base\\base.css",
        "/assets//index.html",
        "/assets//base/base.css",
        "/assets/base//base.css",
        "/assets///etc/passwd",
        "/assets/%2fetc/passwd",
        "/assets/file:/etc/passwd",
        "/assets/c:/base.css",
        "/assets/base/base.css%00.png",
        "/assets/%00/base.css",
        "/assets/..;/index.html",
        "/assets/..%c0%afindex.html",
        "/assets/.../base.css",
        "/assets/~/base.css"
      })
  void no_address_leads_out_of_the_folders_of_files(String path) throws Exception {
    String answer =
        server()
            .raw(
                "GET "
                    + path
                    + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer sesame\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1\\.1 (400|404) .*").doesNotContain("<!doctype", ":root");
  }

  /** What a server before this one let through would name the same files in other words. */
  @ParameterizedTest
  @CsvSource({
    "../assets/base, base.css",
    "./base, base.css",
    "base/../base, base.css",
    "base, ../base/base.css",
    "base, ./base.css",
    "'', base/base.css",
    "base/, base.css",
    ".., index.html",
    "base, ''",
    "images, ''"
  })
  void a_name_with_steps_in_it_is_no_file(String folder, String name) {
    assertThat(AssetRoute.inFolders().at("base", "base.css")).isNotNull();
    assertThat(AssetRoute.inFolders().at(folder, name)).isNull();
  }

  @Test
  void the_name_of_the_server_is_checked_for_pages_too() throws Exception {
    for (String path : List.of("/", "/texts/th.json", "/assets/base/base.css")) {
      assertThat(
              server()
                  .raw(
                      "GET "
                          + path
                          + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 403 ");
    }
  }

  @Test
  void the_api_still_asks_for_the_token() throws Exception {
    for (String path : List.of("/api/v1/templates", "/api/v1/frameworks", "/api/", "/panes")) {
      Problems.check(server().get(path), 401, "unauthorized");
    }
  }

  @Test
  void what_a_cache_holds_already_is_not_sent_again() throws Exception {
    String tag = header(server().get("/"), "etag");
    assertThat(tag).matches("\"[0-9a-f]{32}\"");
    for (String held : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
      HttpResponse<byte[]> again = server().get("/", "If-None-Match", held);
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(header(again, "etag")).isEqualTo(tag);
      assertThat(header(again, "cache-control")).isEqualTo("no-cache");
    }
    assertThat(server().get("/", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    assertThat(server().get("/?lang=en", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"gzip | true", "br, gzip;q=0.5 | true", "gzip;q=0 | false", "identity | false"})
  void a_text_is_packed_for_whoever_takes_it(String accepted, boolean packed) throws Exception {
    HttpResponse<byte[]> plain = server().get("/texts/th.json");
    HttpResponse<byte[]> texts = server().get("/texts/th.json", "Accept-Encoding", accepted);
    assertThat(texts.headers().firstValue("content-encoding").isPresent()).isEqualTo(packed);
    byte[] body =
        packed
            ? new GZIPInputStream(new ByteArrayInputStream(texts.body())).readAllBytes()
            : texts.body();
    assertThat(body).isEqualTo(plain.body());
    assertThat(header(texts, "etag").equals(header(plain, "etag"))).isNotEqualTo(packed);
    assertThat(header(texts, "vary")).contains("Accept-Encoding");
  }

  @Test
  void head_tells_the_length_without_the_page() throws Exception {
    String answer = server().raw("HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 200 ")
        .contains("Content-Length: " + server().get("/").body().length)
        .endsWith("\r\n\r\n");
  }

  @Test
  void texts_in_a_page_are_safe_for_html() {
    assertThat(TextTemplate.markup("<p title=\"{{x}}\">").fill(name -> "<&\"'>"))
        .isEqualTo("<p title=\"&lt;&amp;&quot;&#39;&gt;\">");
  }

  @Test
  void a_page_with_a_text_that_does_not_exist_keeps_the_server_from_starting() {
    assertThatExceptionOfType(MissingResourceException.class)
        .isThrownBy(() -> PageRoute.value("no.such.text", Languages.THAI, Map.of()));
  }

  private static TestServer server() {
    if (running == null) {
      throw new IllegalStateException("not started");
    }
    return running;
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static ServerSettings settings(@Nullable String token, SiteSettings site) {
    return new ServerSettings(
        "127.0.0.1", 0, token, null, List.of(), Set.of(), Set.of(), TestServer.LIMITS, site);
  }
}
