package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.itaworkbook.Slow;
import org.itaworkbook.proxy.Nginx;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages below a path of a host that is not theirs, through nginx with its recipe. */
@Slow(Slow.Why.NGINX)
final class SubPathTest {

  private static final String TOKEN = "token-of-16-letters";
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#][^\"]*)\"");

  @RegisterExtension private static final Browser BROWSER = new Browser();
  @RegisterExtension private static final Site SITE = Site.open().behindProxy(TOKEN);

  @TempDir private static Path folder;
  private static @Nullable Nginx nginx;

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @BeforeAll
  static void start() throws Exception {
    nginx = Nginx.before(folder, SITE.port());
  }

  @AfterAll
  static void stop() {
    if (nginx != null) {
      nginx.close();
    }
  }

  private static String at(String path) {
    return Objects.requireNonNull(nginx).address() + path;
  }

  private HttpResponse<String> get(URI address, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/?lang=en", "/pane", "/help", "/api", "/audit", "/no/such/page", "/nowhere"})
  void every_link_of_a_page_leads_to_something_below_the_path(String page) throws Exception {
    URI address = URI.create(at(page));
    HttpResponse<String> shown = get(address, "Accept", "text/html");
    assertThat(shown.statusCode()).isEqualTo(page.contains("no") ? 404 : 200);
    TreeSet<URI> links = new TreeSet<>();
    LINK.matcher(shown.body())
        .results()
        .map(link -> address.resolve(link.group(1).replace("&amp;", "&")))
        .filter(link -> link.getPort() != 9)
        .forEach(links::add);
    assertThat(links).hasSizeGreaterThan(2);
    for (URI link : links) {
      assertThat(link.toString()).startsWith(at("/"));
      assertThat(get(link).statusCode()).as(link.toString()).isEqualTo(200);
    }
  }

  @Test
  void the_path_without_its_slash_leads_to_it() throws Exception {
    HttpResponse<String> answer = get(URI.create(at("")));
    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location")).hasValue("/ita/");
  }

  @Test
  void a_reader_is_shown_the_api_and_gets_a_result() {
    BROWSER.open(at("/api"));
    BROWSER.until("the API's list", () -> BROWSER.all(".operation").size() > 3);
    assertThat(BROWSER.find("main").getText()).contains(at("/api/v1/assessments"));
    BROWSER.open(at("/#token=" + TOKEN));
    BROWSER.find("html[data-ready]");
    BROWSER.drop("[data-at=drop]", Site.EXAMPLE);
    BROWSER.find(".result");
    assertThat(BROWSER.find("[data-part=verdict]").getText()).contains("96.32");
  }

  @Test
  void a_request_is_found_by_the_number_that_the_proxy_gave_it() throws Exception {
    HttpResponse<String> answer = get(URI.create(at("/api/v1/templates")));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f]{32}");
  }

  @Test
  void an_upload_beyond_the_limit_is_told_by_the_program() throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(at("/api/v1/assessments")))
                .header("Authorization", "Bearer " + TOKEN)
                .POST(BodyPublishers.ofByteArray(new byte[26 << 20]))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("/problems/too-large");
  }

  @Test
  void what_a_caller_claims_of_itself_is_not_believed() throws Exception {
    for (String claim : List.of("X-Forwarded-Host", "Forwarded")) {
      HttpResponse<String> answer =
          get(URI.create(at("/manifest.xml")), claim, "host=evil.example;proto=https");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("evil");
    }
  }
}
