package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itaworkbook.http.settings.ServerSettings;
import org.itaworkbook.http.settings.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

  private static final ServerSettings OWN_MACHINE = settings("127.0.0.1", null, List.of());
  private static final ServerSettings PUBLISHED = settings("127.0.0.1", "open sesame", List.of());
  private static final ServerSettings WITH_TOKEN = settings("127.0.0.1", "open sesame", List.of());
  private static final ServerSettings BEHIND_PROXY =
      settings("127.0.0.1", "open sesame", List.of("127.0.0.0/8"));

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "LOCALHOST:80, 200",
    "localhost., 200",
    "127.0.0.1:8080, 200",
    "[::1], 200",
    "ita.example.go.th, 200",
    "ITA.example.go.th:443, 200",
    "evil.example, 403",
    "localhost.evil.example, 403",
    "127.0.0.1.evil.example, 403",
    "192.0.2.7, 403",
    "example.go.th, 403"
  })
  void only_known_host_names_are_served(String host, int status) throws Exception {
    try (TestServer server = TestServer.echo(PUBLISHED)) {
      String answer = post(server, "Host: " + host);
      assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
      if (status == 403) {
        Problems.check(answer.substring(answer.indexOf('{')), 403, "foreign-host", "th");
      }
    }
  }

  /** People were sent to an address that was then refused, unless it was set a second time. */
  @ParameterizedTest
  @CsvSource({
    "https://ita.example.go.th/ita, ita.example.go.th, , 200",
    "https://ITA.example.go.th, ita.EXAMPLE.go.th., , 200",
    "https://ita.example.go.th, ita.example.go.th, https://ita.example.go.th, 200",
    "https://ita.example.go.th:443, ita.example.go.th, https://ita.example.go.th, 200",
    "https://ita.example.go.th:8443, ita.example.go.th:8443, https://ita.example.go.th:8443, 200",
    "https://ita.example.go.th, ita.example.go.th, https://ita.example.go.th:8443, 403",
    "https://ita.example.go.th, ita.example.go.th, https://www.example.go.th, 403",
    "https://ita.example.go.th, ita.example.go.th, null, 403",
    "https://ita.example.go.th, www.example.go.th, , 403",
    "https://ita.example.go.th, ita.example.go.th.evil.example, , 403"
  })
  void where_people_reach_the_server_is_its_own_name(
      String home, String host, @Nullable String origin, int status) throws Exception {
    ServerSettings settings =
        new ServerSettings(
            "127.0.0.1",
            0,
            "open sesame",
            null,
            List.of("127.0.0.0/8"),
            Set.of(),
            Set.of(),
            TestServer.LIMITS,
            SiteSettings.of(home, null, List.of(), null));
    try (TestServer server = TestServer.echo(settings)) {
      String headers = "Host: " + host + (origin == null ? "" : "\r\nOrigin: " + origin);
      assertThat(post(server, headers)).startsWith("HTTP/1.1 " + status + " ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, http://localhost, 200",
    "localhost:8080, http://localhost:8080, 200",
    "LocalHost:8080, HTTP://localhost:8080, 200",
    "localhost:8080, https://partner.example, 200",
    "localhost:8080, http://localhost:3000, 403",
    "localhost:8080, https://localhost:8080, 403",
    "localhost:8080, http://evil.example, 403",
    "localhost:8080, http://localhost:8080.evil.example, 403",
    "localhost:8080, http://partner.example, 403",
    "localhost:8080, null, 403"
  })
  void a_page_of_another_origin_may_not_call(String host, String origin, int status)
      throws Exception {
    try (TestServer server = TestServer.echo(OWN_MACHINE)) {
      String answer = post(server, "Host: " + host + "\r\nOrigin: " + origin);
      assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
      if (status == 403) {
        Problems.check(answer.substring(answer.indexOf('{')), 403, "foreign-origin", "th");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "same-origin, cors, 200",
    "none, navigate, 200",
    "cross-site, navigate, 200",
    "cross-site, no-cors, 403",
    "same-site, no-cors, 403",
    "cross-site, cors, 403"
  })
  void a_page_of_another_site_does_not_keep_the_server_at_work(String site, String mode, int status)
      throws Exception {
    try (TestServer server = TestServer.echo(OWN_MACHINE)) {
      String headers = "Host: localhost\r\nSec-Fetch-Site: " + site + "\r\nSec-Fetch-Mode: " + mode;
      assertThat(post(server, headers)).startsWith("HTTP/1.1 " + status + " ");
      assertThat(post(server, headers + "\r\nOrigin: https://partner.example"))
          .startsWith("HTTP/1.1 200 ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Bearer open sesame, 200",
    "bearer open sesame, 200",
    "Bearer open sesam, 401",
    "Bearer open sesame!, 401",
    "Bearer, 401",
    "Basic open sesame, 401",
    "open sesame, 401"
  })
  void only_the_right_token_opens(String authorization, int status) throws Exception {
    try (TestServer server = TestServer.echo(WITH_TOKEN)) {
      HttpResponse<byte[]> response = server.post(new byte[] {1}, "Authorization", authorization);
      assertThat(response.statusCode()).isEqualTo(status);
      if (status == 401) {
        Problems.check(response, 401, "unauthorized");
        assertThat(response.headers().firstValue("www-authenticate").orElse(""))
            .startsWith("Bearer");
      }
    }
  }

  @Test
  void without_a_token_only_health_answers_and_a_large_upload_sees_why() throws Exception {
    try (TestServer server = TestServer.echo(WITH_TOKEN)) {
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
      Problems.check(server.get("/api/v1/assessments"), 401, "unauthorized");
      Problems.check(server.get("/nowhere"), 401, "unauthorized");
      Problems.check(server.get("/health/../api/v1/assessments"), 401, "unauthorized");
      Problems.check(server.post(new byte[20 << 20]), 401, "unauthorized");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/nowhere, text/html, 404",
    "/nowhere, 'text/html,application/xhtml+xml,*/*;q=0.8', 404",
    "/API/v1/units, text/html, 404",
    "/nowhere, */*, 401",
    "/nowhere, application/json, 401",
    "/api/v1/nowhere, text/html, 401",
    "/api/v1/assessments, text/html, 401",
    "/nowhere/../api/v1/assessments, text/html, 401",
    "/api/nowhere, text/html, 401"
  })
  void a_mistyped_page_is_not_found_with_or_without_a_token(String path, String accept, int status)
      throws Exception {
    HttpResponse<byte[]> known;
    try (TestServer server = TestServer.echo(OWN_MACHINE)) {
      known = server.get(path, "Accept", accept);
    }
    try (TestServer server = TestServer.echo(WITH_TOKEN)) {
      HttpResponse<byte[]> response = server.get(path, "Accept", accept);
      assertThat(response.statusCode()).isEqualTo(status);
      if (status == 401) {
        Problems.check(response, 401, "unauthorized");
      } else {
        assertThat(response.headers().firstValue("content-type").orElseThrow())
            .startsWith("text/html");
        assertThat(response.body()).isEqualTo(known.body());
      }
      assertThat(
              server
                  .send(server.to(path).header("Accept", accept).POST(BodyPublishers.noBody()))
                  .statusCode())
          .isEqualTo(401);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-Host: ita.example.go.th\r\nX-Forwarded-Proto: https",
        "Forwarded: for=203.0.113.9;host=ita.example.go.th;proto=https"
      })
  void a_trusted_proxy_is_believed_and_nobody_else(String forwarded) throws Exception {
    String headers = "Host: inside\r\nOrigin: https://ita.example.go.th\r\n" + forwarded;
    try (TestServer server = TestServer.echo(BEHIND_PROXY)) {
      assertThat(post(server, headers)).startsWith("HTTP/1.1 200 ");
    }
    try (TestServer server = TestServer.echo(OWN_MACHINE)) {
      assertThat(post(server, headers)).startsWith("HTTP/1.1 403 ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-For: 203.0.113.9",
        "X-Forwarded-Host: ita.example.go.th",
        "X-Forwarded-Proto: https",
        "Forwarded: for=203.0.113.9",
        "Via: 1.1 nginx"
      })
  void what_comes_through_a_proxy_that_nobody_named_is_refused(String forwarded) throws Exception {
    for (ServerSettings settings : List.of(OWN_MACHINE, PUBLISHED)) {
      try (TestServer server = TestServer.echo(settings)) {
        String answer = post(server, "Host: localhost\r\n" + forwarded);
        Problems.check(answer.substring(answer.indexOf('{')), 403, "forwarded", "th");
      }
    }
    try (TestServer server = TestServer.echo(BEHIND_PROXY)) {
      assertThat(post(server, "Host: localhost\r\nVia: 1.1 nginx")).startsWith("HTTP/1.1 200 ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/nowhere", "/api/v1/openapi.json"})
  void nobody_takes_room_where_no_body_is_asked_for(String path) throws Exception {
    try (TestServer server = TestServer.echo(OWN_MACHINE);
        Socket socket = server.connect()) {
      long all = server.roomLeft();
      String begun =
          "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n";
      socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(new byte[999_999]);
      socket.getOutputStream().flush();
      assertThat(server.roomLeft()).isEqualTo(all);
      socket.getOutputStream().write(new byte[1]);
      byte[] status = socket.getInputStream().readNBytes(12);
      assertThat(new String(status, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 40");
    }
  }

  @Test
  void an_open_server_without_tls_is_reached_through_its_proxy_only() throws Exception {
    Optional<InetAddress> outside = addressOfThisMachine();
    Assumptions.assumeTrue(outside.isPresent(), "this machine has no address but loopback's");
    String own = outside.orElseThrow().getHostAddress();
    assertThat(fromOutside(own, "192.0.2.1")).startsWith("HTTP/1.1 403 ").contains("proxy");
    assertThat(fromOutside(own, own)).startsWith("HTTP/1.1 200 ");
  }

  private static String fromOutside(String address, String proxy) throws Exception {
    ServerSettings open =
        new ServerSettings(
            "0.0.0.0",
            0,
            "sesame",
            null,
            List.of(proxy),
            Set.of(address),
            Set.of(),
            TestServer.LIMITS,
            SiteSettings.standard());
    try (TestServer server = TestServer.echo(open);
        Socket socket = new Socket(address, server.port())) {
      socket
          .getOutputStream()
          .write(
              ("GET /api/v1/openapi.json HTTP/1.1\r\nHost: "
                      + address
                      + "\r\nAuthorization: Bearer sesame\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Optional<InetAddress> addressOfThisMachine() throws Exception {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .findFirst();
  }

  private static String post(TestServer server, String headers) throws Exception {
    return server.raw(
        "POST /api/v1/assessments HTTP/1.1\r\nAuthorization: Bearer open sesame\r\n"
            + headers
            + "\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok");
  }

  private static ServerSettings settings(
      String host, @Nullable String token, List<String> proxies) {
    return new ServerSettings(
        host,
        0,
        token,
        null,
        proxies,
        token == null ? Set.of() : Set.of("ita.example.go.th"),
        Set.of("https://partner.example"),
        TestServer.LIMITS,
        SiteSettings.standard());
  }
}
