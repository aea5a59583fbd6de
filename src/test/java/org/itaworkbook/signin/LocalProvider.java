package org.itaworkbook.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.itaworkbook.Planted;
import org.jspecify.annotations.Nullable;

/** A provider of OpenID Connect on this machine that says whatever a test wants it to. */
public final class LocalProvider implements AutoCloseable {

  public static final String CLIENT = "ita";
  public static final String SECRET = "sesame of the client";

  /** What every provider begins with: a key takes long to make. */
  private static final RSAKey FIRST = newKey("1");

  private final HttpServer server;
  private final Map<String, Granted> codes = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();
  public final AtomicInteger keysAsked = new AtomicInteger();
  public final AtomicInteger codesAsked = new AtomicInteger();
  public volatile RSAKey key = FIRST;
  private final Set<String> assertions = ConcurrentHashMap.newKeySet();

  /** The public key of the client, which then proves by it who it is. */
  volatile @Nullable RSAKey clientKey;

  /** Where it says that people sign out; null for a place of its own. */
  volatile @Nullable String end;

  public volatile boolean down;
  public volatile int waitMillis;

  /** What a code stands for. */
  private record Granted(String idToken, String challenge, String redirect) {}

  public LocalProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
    server.createContext("/.well-known/openid-configuration", each -> answer(each, metadata()));
    server.createContext(
        "/keys",
        each -> {
          keysAsked.incrementAndGet();
          answer(each, new JWKSet(key.toPublicJWK()).toString());
        });
    server.createContext("/token", this::token);
    server.start();
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String metadata() {
    return """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/keys","end_session_endpoint":"%2$s","subject_types_supported":["public"],
         "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
        """
        .formatted(issuer(), Objects.requireNonNullElse(end, issuer() + "/end"));
  }

  /** Claims that are good for so long. */
  public JWTClaimsSet.Builder claims(String audience, long seconds) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .subject("u1")
        .audience(audience)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(seconds)));
  }

  /** A token for a program of that name, which is of one group, good for so long. */
  public String program(String audience, String name, String group, long seconds) {
    return signed(claims(audience, seconds).subject(name).claim("groups", List.of(group)).build());
  }

  public String signed(JWTClaimsSet claims) {
    return signed(claims, key, JWSAlgorithm.RS256);
  }

  public static String signed(JWTClaimsSet claims, RSAKey by, JWSAlgorithm algorithm) {
    try {
      SignedJWT token =
          new SignedJWT(new JWSHeader.Builder(algorithm).keyID(by.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(by));
      return Planted.secret(token.serialize());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A token of which the public key is taken for a secret between two. */
  public String hs256(JWTClaimsSet claims) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims);
    token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
    return token.serialize();
  }

  /** What it says of somebody who was sent here with such a query. */
  public String idToken(Map<String, String> asked, JWTClaimsSet.Builder claims) {
    return signed(claims.claim("nonce", of(asked, "nonce")).build());
  }

  /** Has somebody of whom it claims that sign in, who set out from a path. */
  public SignIn.Arrival arrive(SignIn signIn, String from, JWTClaimsSet.Builder claims)
      throws ProviderAwayException, RefusedSignInException {
    SignIn.Departure departure = signIn.depart(from);
    Map<String, String> asked = query(departure.provider());
    return signIn.arrive(departure.kept(), of(asked, "state"), let(asked, idToken(asked, claims)));
  }

  /** The code for somebody who was sent here with such a query. */
  public String let(Map<String, String> asked, String idToken) {
    String code = "code" + number.incrementAndGet();
    codes.put(code, new Granted(idToken, of(asked, "code_challenge"), of(asked, "redirect_uri")));
    return code;
  }

  private void token(HttpExchange exchange) throws IOException {
    codesAsked.incrementAndGet();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> asked = query(body);
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (CLIENT + ":" + SECRET.replace(' ', '+')).getBytes(StandardCharsets.UTF_8));
    Granted granted = codes.remove(asked.getOrDefault("code", ""));
    RSAKey by = clientKey;
    boolean client =
        by == null
            ? basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
            : isSignedByClient(asked.getOrDefault("client_assertion", ""), by);
    boolean good =
        granted != null
            && client
            && granted.redirect().equals(asked.get("redirect_uri"))
            && challenge(asked.getOrDefault("code_verifier", "")).equals(granted.challenge());
    if (good) {
      answer(
          exchange,
          """
          {"access_token":"a","token_type":"Bearer","expires_in":60,"id_token":"%s"}
          """
              .formatted(granted.idToken()));
    } else {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
    }
  }

  private boolean isSignedByClient(String assertion, RSAKey by) {
    try {
      SignedJWT signed = SignedJWT.parse(assertion);
      JWTClaimsSet claims = signed.getJWTClaimsSet();
      return signed.verify(new RSASSAVerifier(by.toRSAPublicKey()))
          && by.computeThumbprint().toString().equals(signed.getHeader().getKeyID())
          && CLIENT.equals(claims.getIssuer())
          && CLIENT.equals(claims.getSubject())
          && claims.getAudience().contains(issuer() + "/token")
          && claims.getExpirationTime().toInstant().isBefore(Instant.now().plusSeconds(301))
          && assertions.add(String.valueOf(claims.getJWTID()));
    } catch (JOSEException | ParseException e) {
      return false;
    }
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Map<String, String> query(URI address) {
    return query(address.getRawQuery());
  }

  /** A value that must be there. */
  public static String of(Map<String, String> asked, String name) {
    return Objects.requireNonNull(asked.get(name), name);
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> values = new HashMap<>();
    for (String each : List.of(raw.split("&"))) {
      String[] pair = each.split("=", 2);
      values.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    return values;
  }

  private void answer(HttpExchange exchange, String json) throws IOException {
    answer(exchange, 200, json);
  }

  private void answer(HttpExchange exchange, int status, String json) throws IOException {
    try {
      Thread.sleep(waitMillis);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    byte[] bytes = (down ? "out of order" : json).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(down ? 500 : status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
