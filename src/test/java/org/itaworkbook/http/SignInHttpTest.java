package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.itaworkbook.Slow;
import org.itaworkbook.signin.LocalProvider;
import org.itaworkbook.signin.TestSignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
@Slow(Slow.Why.LONG)
class SignInHttpTest {

  private static final String ASKED = "/api/v1/frameworks";

  @TempDir private Path folder;
  private LocalProvider provider;
  private SignedInSite site;

  @BeforeEach
  void start() throws Exception {
    provider = new LocalProvider();
    site = SignedInSite.offline(provider, folder, "ops,operate,");
  }

  @AfterEach
  void stop() {
    site.close();
    provider.close();
  }

  private int status(String path, String... headers) throws Exception {
    return site.get(path, headers).statusCode();
  }

  @Test
  void whoever_is_unknown_gets_the_pages_and_nothing_behind_them() throws Exception {
    HttpResponse<byte[]> refused = site.get(ASKED);
    Problems.check(refused, 401, "sign-in-needed");
    assertThat(refused.headers().firstValue("www-authenticate").orElse("")).startsWith("Bearer");
    assertThat(status("/")).isEqualTo(200);
    assertThat(status("/health")).isEqualTo(200);
  }

  @Test
  void somebody_signs_in_comes_back_to_where_he_was_and_signs_out() throws Exception {
    HttpResponse<byte[]> sent = site.get("/signin?to=%2Fhelp");
    assertThat(sent.headers().firstValue("set-cookie").orElseThrow())
        .startsWith("__Host-ita-way=")
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=600");
    Map<String, String> asked = LocalProvider.query(SignedInSite.location(sent));
    assertThat(asked)
        .containsEntry("response_type", "code")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("redirect_uri", site.settings.callback().toString())
        .containsKeys("state", "nonce");
    String cookie = site.signIn("ops");
    assertThat(status(ASKED, "Cookie", cookie)).isEqualTo(200);
    HttpResponse<byte[]> out = site.signOut(cookie);
    assertThat(out.headers().firstValue("set-cookie").orElseThrow())
        .startsWith("__Host-ita=;")
        .contains("Max-Age=0");
    assertThat(SignedInSite.onTo(out).toString()).startsWith(provider.issuer() + "/end?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "/%09/evil",
        "evil",
        "/a\r\nX: 1",
        "/%",
        "/a%zz",
        "/a?b=%4"
      })
  void nobody_is_led_to_another_site(String to) throws Exception {
    HttpResponse<byte[]> sent =
        site.get("/signin?to=" + java.net.URLEncoder.encode(to, StandardCharsets.UTF_8));
    Map<String, String> asked = LocalProvider.query(SignedInSite.location(sent));
    HttpResponse<byte[]> back =
        site.back(
            SignedInSite.cookie(sent),
            provider.let(asked, idToken(asked)),
            LocalProvider.of(asked, "state"));
    assertThat(SignedInSite.location(back).toString()).matches("/(%09/evil)?");
  }

  private String idToken(Map<String, String> asked) {
    return provider.idToken(asked, provider.claims(LocalProvider.CLIENT, 300));
  }

  @ParameterizedTest
  @CsvSource({"state", "cookie", "nonce", "code", "twice", "audience", "expired", "none", "key"})
  void a_way_back_that_is_not_sound_signs_nobody_in(String fault) throws Exception {
    HttpResponse<byte[]> sent = site.get("/signin");
    Map<String, String> asked = LocalProvider.query(SignedInSite.location(sent));
    String nonce = fault.equals("nonce") ? "another" : LocalProvider.of(asked, "nonce");
    JWTClaimsSet claims =
        provider
            .claims(
                fault.equals("audience") ? "another" : LocalProvider.CLIENT,
                fault.equals("expired") ? -60 : 300)
            .claim("nonce", nonce)
            .build();
    String token =
        switch (fault) {
          case "none" -> new PlainJWT(claims).serialize();
          case "key" -> LocalProvider.signed(claims, LocalProvider.newKey("1"), JWSAlgorithm.RS256);
          default -> provider.signed(claims);
        };
    String code = fault.equals("code") ? "another" : provider.let(asked, token);
    String cookie = fault.equals("cookie") ? "a=b" : SignedInSite.cookie(sent);
    String state = fault.equals("state") ? "another" : LocalProvider.of(asked, "state");
    HttpResponse<byte[]> back = site.back(cookie, code, state);
    if (fault.equals("twice")) {
      assertThat(back.statusCode()).isEqualTo(302);
      back = site.back(cookie, code, state);
    }
    assertThat(back.statusCode()).isEqualTo(403);
    assertThat(back.headers().allValues("set-cookie"))
        .singleElement()
        .asString()
        .startsWith("__Host-ita-way=;");
    assertThat(TestServer.text(back)).contains("ยังไม่ได้ลงชื่อเข้าใช้");
  }

  @Test
  void what_was_kept_for_the_way_is_forgotten_at_its_end() throws Exception {
    HttpResponse<byte[]> sent = site.get("/signin");
    Map<String, String> asked = LocalProvider.query(SignedInSite.location(sent));
    HttpResponse<byte[]> back =
        site.back(
            SignedInSite.cookie(sent),
            provider.let(asked, idToken(asked)),
            LocalProvider.of(asked, "state"));
    assertThat(back.headers().allValues("set-cookie"))
        .hasSize(2)
        .anyMatch(each -> each.startsWith("__Host-ita=ey"))
        .anyMatch(each -> each.startsWith("__Host-ita-way=;") && each.contains("Max-Age=0"));
  }

  @Test
  void the_provider_may_let_nobody_in() throws Exception {
    HttpResponse<byte[]> sent = site.get("/signin");
    String state = LocalProvider.of(LocalProvider.query(SignedInSite.location(sent)), "state");
    assertThat(
            status(
                "/signin/return?error=access_denied&state=" + state,
                "Cookie",
                SignedInSite.cookie(sent)))
        .isEqualTo(403);
  }

  @Test
  void a_cookie_that_was_changed_or_meant_for_another_use_is_none() throws Exception {
    String cookie = site.signIn();
    for (int i = "__Host-ita=".length(); i < cookie.length(); i += 7) {
      char other = cookie.charAt(i) == 'A' ? 'B' : 'A';
      String changed = cookie.substring(0, i) + other + cookie.substring(i + 1);
      assertThat(statusOnce(changed)).as(changed).isEqualTo(401);
    }
    String way = SignedInSite.cookie(site.get("/signin")).split("=", 2)[1];
    assertThat(statusOnce("__Host-ita=" + way)).isEqualTo(401);
    assertThat(statusOnce("__Host-ita=" + program().signed(provider))).isEqualTo(401);
    assertThat(status(ASKED, "Cookie", cookie)).isEqualTo(200);
    assertThat(status(ASKED, "Authorization", "Bearer " + cookie.split("=", 2)[1])).isEqualTo(401);
  }

  private int statusOnce(String cookie) throws Exception {
    return status(ASKED, "Cookie", cookie);
  }

  /** Claims of a program, to be spoiled. */
  private record Program(JWTClaimsSet.Builder claims) {
    String signed(LocalProvider provider) {
      return provider.signed(claims.build());
    }
  }

  private Program program() {
    return new Program(provider.claims(TestSignIn.AUDIENCE, 300));
  }

  @Test
  void a_new_key_of_the_provider_is_taken_and_its_keys_are_not_asked_for_each_time()
      throws Exception {
    assertThat(status(ASKED, "Authorization", "Bearer " + program().signed(provider)))
        .isEqualTo(200);
    provider.key = LocalProvider.newKey("2");
    assertThat(status(ASKED, "Authorization", "Bearer " + program().signed(provider)))
        .isEqualTo(200);
    for (int i = 0; i < 9; i++) {
      provider.key = LocalProvider.newKey("unknown" + i);
      String token = program().signed(provider);
      status(ASKED, "Authorization", "Bearer " + token);
    }
    assertThat(provider.keysAsked.get()).isLessThan(5);
  }

  @Test
  void while_the_provider_is_down_those_who_are_signed_in_go_on() throws Exception {
    String cookie = site.signIn();
    String token = program().signed(provider);
    assertThat(status(ASKED, "Authorization", "Bearer " + token)).isEqualTo(200);
    HttpResponse<byte[]> sent = site.get("/signin");
    Map<String, String> asked = LocalProvider.query(SignedInSite.location(sent));
    String code = provider.let(asked, idToken(asked));
    provider.down = true;
    assertThat(status(ASKED, "Cookie", cookie)).isEqualTo(200);
    assertThat(status(ASKED, "Authorization", "Bearer " + token)).isEqualTo(200);
    HttpResponse<byte[]> back =
        site.back(SignedInSite.cookie(sent), code, LocalProvider.of(asked, "state"));
    assertThat(back.statusCode()).isEqualTo(503);
    assertThat(TestServer.text(back)).contains("ลงชื่อเข้าใช้ไม่ได้ในขณะนี้");
  }

  @Test
  void a_provider_that_is_down_at_the_start_is_found_later() throws Exception {
    provider.down = true;
    HttpResponse<byte[]> away = site.get("/signin");
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.headers().firstValue("retry-after")).isPresent();
    Problems.check(
        site.get(ASKED, "Authorization", "Bearer " + program().signed(provider)),
        503,
        "provider-away");
    provider.down = false;
    TimeUnit.MILLISECONDS.sleep(5_500);
    assertThat(status("/signin")).isEqualTo(302);
  }

  @Test
  void a_slow_provider_holds_up_nobody_else() throws Exception {
    String cookie = site.signIn();
    provider.waitMillis = 8_000;
    Thread slow =
        new Thread(
            () -> {
              try {
                status(ASKED, "Authorization", "Bearer " + program().signed(provider));
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    slow.start();
    long begun = System.nanoTime();
    assertThat(status(ASKED, "Cookie", cookie)).isEqualTo(200);
    assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(2));
    slow.join();
    assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(8));
  }

  @ParameterizedTest
  @CsvSource({
    "own, , true",
    "own, same-origin, true",
    "own, same-site, false",
    "own, cross-site, false",
    "https://evil.example, , false",
    "null, , false",
    ", , false"
  })
  void with_a_cookie_only_the_servers_own_page_writes(String origin, String from, boolean may)
      throws Exception {
    String cookie = site.signIn();
    var request =
        site.server
            .to("/api/v1/assessments")
            .header("Cookie", cookie)
            .POST(BodyPublishers.noBody());
    if (origin != null) {
      request.header(
          "Origin", origin.equals("own") ? "http://127.0.0.1:" + site.server.port() : origin);
    }
    if (from != null) {
      request.header("Sec-Fetch-Site", from);
    }
    Problems.check(site.server.send(request), may ? 400 : 403, may ? "empty" : "foreign-origin");
  }
}
