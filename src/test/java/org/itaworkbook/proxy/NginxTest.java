package org.itaworkbook.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.itaworkbook.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The recipe for nginx with TLS, below a path and as it is made for the root of a host. */
@Timeout(60)
@Slow(Slow.Why.NGINX)
class NginxTest {

  @TempDir private Path folder;

  /** An upstream named as the path was replaced too, and nginx did not start. */
  @Test
  void whoever_replaces_every_path_has_a_host_of_its_own() throws Exception {
    LocalCertificate certificate = new LocalCertificate(folder);
    HttpClient client = HttpClient.newBuilder().sslContext(certificate.trusting()).build();
    try (Nginx nginx = Nginx.secured(folder, certificate, 9)) {
      for (String address : new String[] {nginx.address(), nginx.root()}) {
        URI health = URI.create(address + "/health");
        assertThat(client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding()))
            .as("no server stands behind it")
            .returns(502, answer -> answer.statusCode());
      }
      URI page = URI.create(nginx.root() + "/ita");
      assertThat(client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding()))
          .as("nothing is left of the path")
          .returns(502, answer -> answer.statusCode());
    }
  }
}
