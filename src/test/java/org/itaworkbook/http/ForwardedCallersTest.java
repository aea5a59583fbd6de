package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.itaworkbook.http.exchange.Endpoint;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.settings.TestSettings;
import org.itaworkbook.people.Deed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose address is charged and written down, whatever a caller claims of itself. */
class ForwardedCallersTest {

  private static final String TOKEN = "the-right-token-of-all";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Forwarded-For: 192.0.2.7 | 192.0.2.7",
        "X-Forwarded-For: 9.9.9.9, 192.0.2.7 | 192.0.2.7",
        "X-Forwarded-For: 9.9.9.9; X-Forwarded-For: 192.0.2.7 | 192.0.2.7",
        "X-Forwarded-For: 9.9.9.9, 192.0.2.7, 127.0.0.1 | 192.0.2.7",
        "X-Forwarded-For: 9.9.9.9, 192.0.2.7:4711 | 192.0.2.7",
        "X-Forwarded-For: 9.9.9.9, [2001:db8::7]:4711 | [2001:db8::7]",
        "X-Forwarded-For: localhost, 192.0.2.7, 127.0.0.1:80 | 192.0.2.7",
        "X-Forwarded-For: 127.0.0.1, 127.0.0.1 | 127.0.0.1",
        "X-Forwarded-For: 9.9.9.9, localhost | localhost",
        "Forwarded: for=9.9.9.9; X-Forwarded-For: 192.0.2.7 | 192.0.2.7",
        "Forwarded: for=192.0.2.7 | 192.0.2.7"
      })
  void the_last_address_counts_that_no_proxy_of_ours_has(String sent, String address)
      throws Exception {
    EngineServer server =
        new EngineServer(
            List.of(
                Endpoint.get(
                    "/who",
                    Deed.ANYTHING,
                    exchange ->
                        HttpResponse.bytes(
                            200,
                            "text/plain",
                            exchange.stranger().address().getBytes(StandardCharsets.UTF_8)))),
            TestSettings.withToken(TOKEN, TestServer.LIMITS));
    server.start();
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/who"))
              .header("Authorization", "Bearer " + TOKEN);
      for (String header : sent.split("; ")) {
        String[] parts = header.split(": ");
        request.header(parts[0], parts[1]);
      }
      assertThat(HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body())
          .isEqualTo(address);
    } finally {
      server.stop();
    }
  }

  /** For nothing else is an address asked of whoever knows names. */
  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, true",
    "255.255.255.255, true",
    "0.0.0.0, true",
    "010.001.1.1, true",
    "2001:db8::7, true",
    "300.300.300.300, false",
    "1.2.3.256, false",
    "1.2.3.260, false",
    "1.2.3, false",
    "1.2.3.4.5, false",
    "0001.2.3.4, false",
    "localhost, false",
    "1.2.3.4.example, false"
  })
  void an_address_is_of_numbers_that_can_be(String host, boolean address) {
    assertThat(TrustedForwarding.isLiteral(host)).isEqualTo(address);
  }
}
