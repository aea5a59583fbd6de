package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.Planted;
import org.itaworkbook.signin.LocalProvider;
import org.itaworkbook.signin.TestSignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a bearer lets in: programs by a token of the provider, the task pane by one of ours. */
@Timeout(120)
class BearersTest {

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

  private int status(String bearer) throws Exception {
    return site.get(ASKED, "Authorization", "Bearer " + bearer).statusCode();
  }

  /** Claims of a program, to be spoiled. */
  private JWTClaimsSet.Builder program() {
    return provider.claims(TestSignIn.AUDIENCE, 300);
  }

  @Test
  void only_a_sound_token_lets_a_program_in() throws Exception {
    JWTClaimsSet good = program().build();
    Date soon = Date.from(Instant.now().plusSeconds(120));
    Date past = Date.from(Instant.now().minusSeconds(120));
    String sound = provider.signed(good);
    Map<String, String> bad = new LinkedHashMap<>();
    bad.put("another audience", provider.signed(provider.claims("another", 300).build()));
    bad.put("the client's ID token", provider.signed(provider.claims("ita", 300).build()));
    bad.put("no audience", provider.signed(program().audience((String) null).build()));
    bad.put("another issuer", provider.signed(program().issuer("https://x.example").build()));
    bad.put("no issuer", provider.signed(program().issuer(null).build()));
    bad.put("expired", provider.signed(program().expirationTime(past).build()));
    bad.put("no end", provider.signed(program().expirationTime(null).build()));
    bad.put("not yet valid", provider.signed(program().notBeforeTime(soon).build()));
    bad.put("nobody", provider.signed(program().subject(null).build()));
    bad.put("alg none", new PlainJWT(good).serialize());
    bad.put("HS256 with the public key", provider.hs256(good));
    bad.put("RS512", LocalProvider.signed(good, provider.key, JWSAlgorithm.RS512));
    bad.put(
        "another key", LocalProvider.signed(good, LocalProvider.newKey("1"), JWSAlgorithm.RS256));
    bad.put(
        "a key that nobody has",
        LocalProvider.signed(good, LocalProvider.newKey("unknown"), JWSAlgorithm.RS256));
    bad.put(
        "the issuer with a slash",
        provider.signed(program().issuer(provider.issuer() + "/").build()));
    bad.put(
        "made in the future",
        provider.signed(program().notBeforeTime(soon).issueTime(soon).build()));
    bad.put("cut signature", sound.substring(0, sound.length() - 40));
    bad.put("no signature", sound.substring(0, sound.lastIndexOf('.') + 1));
    bad.put("other claims", otherClaims(sound));
    bad.put("a type of another use", typed(good, "logout+jwt"));
    bad.put("no JWT", "sesame");
    bad.put("nothing", "");
    for (Map.Entry<String, String> each : bad.entrySet()) {
      HttpResponse<byte[]> answer = site.get(ASKED, "Authorization", "Bearer " + each.getValue());
      assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(401);
      Problems.check(answer, 401, "sign-in-needed");
      assertThat(answer.headers().firstValue("www-authenticate").orElse("")).startsWith("Bearer");
    }
    for (String taken :
        List.of(
            sound,
            typed(good, "at+jwt"),
            LocalProvider.signed(good, provider.key, JWSAlgorithm.PS256),
            provider.signed(program().audience(List.of("x", TestSignIn.AUDIENCE)).build()),
            provider.signed(program().notBeforeTime(Date.from(Instant.now())).build()))) {
      assertThat(status(taken)).isEqualTo(200);
    }
  }

  private String typed(JWTClaimsSet claims, String type) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("1")
                .type(new JOSEObjectType(type))
                .build(),
            claims);
    token.sign(new com.nimbusds.jose.crypto.RSASSASigner(provider.key));
    return token.serialize();
  }

  private String otherClaims(String sound) {
    String[] parts = sound.split("\\.");
    String claims = program().claim("groups", "ops").build().toString();
    return parts[0]
        + "."
        + java.util.Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
        + "."
        + parts[2];
  }

  /** Headers that no maker of tokens writes, before claims and a signature. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"alg\":null}",
        "{\"alg\":7}",
        "{\"alg\":\"\"}",
        "[]",
        "null",
        "{\"alg\":\"RS256\",\"kid\":7}",
        "{\"alg\":\"dir\"}",
        "{\"alg\":\"RS256\",\"crit\":[\"x\"]}",
        "{\"alg\":\"RS256\",\"jwk\":{}}",
        "{",
        ""
      })
  void an_odd_header_is_no_token(String header) throws Exception {
    String odd =
        java.util.Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(header.getBytes(StandardCharsets.UTF_8));
    String[] sound = provider.signed(program().build()).split("\\.");
    for (String token :
        List.of(
            odd + "." + sound[1] + "." + sound[2],
            odd + "..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA",
            sound[0] + "." + odd + "." + sound[2],
            odd + ".")) {
      assertThat(status(token)).isEqualTo(401);
      assertThat(site.get(ASKED, "Cookie", "__Host-ita=" + token).statusCode()).isEqualTo(401);
    }
  }

  private JsonObject paneToken(String cookie) throws Exception {
    HttpResponse<byte[]> answer =
        site.server.send(site.as(cookie, "/signin/token").POST(BodyPublishers.noBody()));
    assertThat(answer.statusCode()).as(TestServer.text(answer)).isEqualTo(200);
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    JsonObject given = JsonParser.parseString(TestServer.text(answer)).getAsJsonObject();
    Planted.secret(given.get("token").getAsString());
    return given;
  }

  @Test
  void the_pane_is_known_by_what_a_signed_in_page_hands_over() throws Exception {
    JsonObject given = paneToken(site.signIn("ops"));
    assertThat(given.get("name").getAsString()).isEqualTo("สมชาย ใจดี");
    String token = given.get("token").getAsString();
    assertThat(status(token)).isEqualTo(200);
    provider.down = true;
    assertThat(status(token)).isEqualTo(200);
    assertThat(site.get("/api/v1/deliveries", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(200);
    Problems.check(
        site.get("/api/v1/deliveries", "Authorization", "Bearer " + token + "x"),
        401,
        "sign-in-needed");
  }

  @Test
  void what_was_made_for_one_use_is_good_for_no_other() throws Exception {
    String cookie = site.signIn("ops");
    String token = paneToken(cookie).get("token").getAsString();
    assertThat(status(cookie.split("=", 2)[1])).isEqualTo(401);
    assertThat(site.get(ASKED, "Cookie", "__Host-ita=" + token).statusCode()).isEqualTo(401);
    for (String bearer : List.of(token, provider.signed(program().build()))) {
      HttpResponse<byte[]> begotten =
          site.server.send(
              site.as("a=b", "/signin/token")
                  .header("Authorization", "Bearer " + bearer)
                  .POST(BodyPublishers.noBody()));
      Problems.check(begotten, 403, "not-permitted");
    }
  }

  @Test
  void only_the_servers_own_page_gets_a_token() throws Exception {
    String cookie = site.signIn();
    for (String origin : List.of("https://evil.example", "null")) {
      HttpResponse<byte[]> answer =
          site.server.send(
              site.server
                  .to("/signin/token")
                  .header("Cookie", cookie)
                  .header("Origin", origin)
                  .POST(BodyPublishers.noBody()));
      Problems.check(answer, 403, "foreign-origin");
    }
    Problems.check(
        site.server.send(site.as("a=b", "/signin/token").POST(BodyPublishers.noBody())),
        401,
        "sign-in-needed");
  }
}
