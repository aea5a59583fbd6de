package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.itaworkbook.Slow;
import org.itaworkbook.signin.LocalProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sees of the sign-in, at the root of a host and below a path. */
@Timeout(120)
@Slow(Slow.Why.LONG)
class SignInPagesTest {

  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");

  @TempDir private Path folder;
  private LocalProvider provider;

  @BeforeEach
  void start() throws Exception {
    provider = new LocalProvider();
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  private SignedInSite site(String path) throws Exception {
    return SignedInSite.offline(path, provider, folder);
  }

  private static String setCookie(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("set-cookie").orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/ita", "/staff/ita"})
  void cookies_and_ways_stay_below_the_path(String path) throws Exception {
    try (SignedInSite site = site(path)) {
      String prefix = path.isEmpty() ? "__Host-" : "__Secure-";
      String place = "; Path=" + (path.isEmpty() ? "/" : path) + ";";
      HttpResponse<byte[]> sent = site.get("/signin?to=%2Fhelp");
      assertThat(setCookie(sent)).startsWith(prefix + "ita-way=").contains(place, "Secure");
      assertThat(LocalProvider.query(SignedInSite.location(sent)))
          .containsEntry(
              "redirect_uri", "http://127.0.0.1:" + site.server.port() + path + "/signin/return");
      String cookie = site.signIn();
      assertThat(cookie).startsWith(prefix + "ita=");
      assertThat(site.get("/api/v1/frameworks", "Cookie", cookie).statusCode()).isEqualTo(200);
      HttpResponse<byte[]> out = site.signOut(cookie);
      assertThat(setCookie(out)).startsWith(prefix + "ita=;").contains(place, "Max-Age=0");
      assertThat(LocalProvider.query(SignedInSite.onTo(out)))
          .containsEntry(
              "post_logout_redirect_uri", "http://127.0.0.1:" + site.server.port() + path + "/");
    }
  }

  /** Browsers go up by such segments, out of the path, to whoever else the host serves. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/..",
        "/../other",
        "/%2e%2e/other",
        "/.%2E/other",
        "/%2E./other",
        "/a/../../other",
        "/help/..?x=1",
        "/./help",
        "/a/%2e",
        "/../..//evil.example"
      })
  void nobody_is_led_out_of_the_path(String to) throws Exception {
    for (String path : List.of("", "/ita")) {
      try (SignedInSite site = site(path)) {
        HttpResponse<byte[]> sent =
            site.get("/signin?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        Map<String, String> asked = LocalProvider.query(SignedInSite.location(sent));
        String code =
            provider.let(
                asked, provider.idToken(asked, provider.claims(LocalProvider.CLIENT, 300)));
        HttpResponse<byte[]> back =
            site.back(SignedInSite.cookie(sent), code, LocalProvider.of(asked, "state"));
        assertThat(SignedInSite.location(back)).hasToString(path + "/");
      }
    }
  }

  @Test
  void who_signs_out_while_the_provider_is_unknown_comes_to_the_first_page() throws Exception {
    provider.down = true;
    try (SignedInSite site = site("/ita")) {
      assertThat(SignedInSite.onTo(site.signOut("a=b")))
          .isEqualTo(URI.create("http://127.0.0.1:" + site.server.port() + "/ita/"));
    }
  }

  /** A picture on a page of another site, a link in a letter, a browser that fetches ahead. */
  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "OPTIONS"})
  void an_address_alone_signs_nobody_out(String method) throws Exception {
    try (SignedInSite site = site("")) {
      String cookie = site.signIn();
      HttpResponse<byte[]> answer =
          site.server.send(site.as(cookie, "/signout").method(method, BodyPublishers.noBody()));
      assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
      assertThat(answer.headers().firstValue("location")).isEmpty();
      if (method.equals("GET")) {
        leadsOn(TestServer.text(answer), "http://host/signout", 6);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example, ",
    "https://evil.example, cross-site",
    "null, ",
    ", ",
    ", same-origin",
    "own, same-site",
    "own, cross-site"
  })
  void no_page_of_another_site_signs_anybody_out(String origin, String from) throws Exception {
    try (SignedInSite site = site("")) {
      String cookie = site.signIn();
      HttpRequest.Builder request =
          site.server.to("/signout").header("Cookie", cookie).POST(BodyPublishers.noBody());
      if (origin != null) {
        request.header("Origin", origin.equals("own") ? site.settings.home().toString() : origin);
      }
      if (from != null) {
        request.header("Sec-Fetch-Site", from);
      }
      HttpResponse<byte[]> answer = site.server.send(request);
      Problems.check(answer, 403, "foreign-origin");
      assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    }
  }

  @Test
  void a_page_is_told_who_is_signed_in() throws Exception {
    try (SignedInSite site = site("")) {
      assertThat(TestServer.text(site.get("/"))).contains("data-signin=\"true\"");
      HttpResponse<byte[]> nobody = site.get("/signin/person");
      assertThat(nobody.statusCode()).isEqualTo(200);
      assertThat(TestServer.text(nobody))
          .isEqualToIgnoringWhitespace("{\"name\":null,\"runs\":false}");
      HttpResponse<byte[]> known = site.get("/signin/person", "Cookie", site.signIn());
      assertThat(TestServer.text(known))
          .isEqualToIgnoringWhitespace("{\"name\":\"สมชาย ใจดี\",\"runs\":false}");
      assertThat(known.headers().firstValue("cache-control")).hasValue("no-store");
    }
    try (TestServer open = TestServer.of(SignedInSite.ENGINE)) {
      assertThat(TestServer.text(open.send(open.to("/")))).contains("data-signin=\"false\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"เกิน 10 นาที", "เปิดสิทธิให้บัญชีของท่าน", "ยืนยันไม่ได้ว่าท่านเป็นใคร"})
  void who_is_refused_is_told_what_he_can_do(String sentence) throws Exception {
    try (SignedInSite site = site("")) {
      HttpResponse<byte[]> sent = site.get("/signin");
      Map<String, String> asked = LocalProvider.query(SignedInSite.location(sent));
      String state = LocalProvider.of(asked, "state");
      String cookie = sentence.contains("10") ? "a=b" : SignedInSite.cookie(sent);
      HttpResponse<byte[]> refused =
          sentence.contains("สิทธิ")
              ? site.get("/signin/return?error=access_denied&state=" + state, "Cookie", cookie)
              : site.back(cookie, "unknown", state);
      assertThat(refused.statusCode()).isEqualTo(403);
      String page = TestServer.text(refused);
      assertThat(page).contains("ยังไม่ได้ลงชื่อเข้าใช้", sentence, "ใช้บัญชีอื่น");
      leadsOn(page, "http://host/signin/return", 7);
    }
  }

  @Test
  void while_the_provider_is_away_the_page_leads_on_too() throws Exception {
    provider.down = true;
    try (SignedInSite site = site("")) {
      leadsOn(TestServer.text(site.get("/signin")), "http://host/signin", 6);
    }
  }

  /** Every link is relative, so that it stays below a proxy's path, and leads to something. */
  private static void leadsOn(String page, String address, int number) {
    assertThat(
            LINK.matcher(page)
                .results()
                .map(link -> link.group(1))
                .peek(link -> assertThat(link).doesNotStartWith("/"))
                .map(link -> URI.create(address).resolve(link).getPath())
                .toList())
        .hasSize(number)
        .allMatch(path -> path.matches("/(signin|signout|assets/.*)?"));
  }
}
