package org.itaworkbook.proxy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** HAProxy with its recipe and TLS; where it is not installed the test is skipped. */
record Haproxy(Process process, String address) implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * Starts it before a server.
   *
   * @param folder for what it writes
   */
  static Haproxy before(Path folder, LocalCertificate certificate, int server)
      throws IOException, InterruptedException {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/sbin/haproxy")),
        "skipped: HAProxy is not installed (Debian: apt-get install haproxy)");
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Path pem = folder.resolve("both.pem");
    Files.writeString(
        pem, Files.readString(certificate.certificate()) + Files.readString(certificate.key()));
    Path file = folder.resolve("haproxy.cfg");
    Files.writeString(
        file,
        Files.readString(Path.of("scripts/samples/haproxy.cfg"))
            .replace("bind :443", "bind 127.0.0.1:" + port)
            .replace("/etc/haproxy/intranet.pem", pem.toString())
            .replace("127.0.0.1:8080", "127.0.0.1:" + server));
    Process process =
        new ProcessBuilder("/usr/sbin/haproxy", "-db", "-f", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return new Haproxy(process, "https://localhost:" + port + "/ita");
      } catch (IOException e) {
        Thread.sleep(50);
      }
    }
    process.destroyForcibly();
    throw new IOException("HAProxy did not start: " + Files.readString(folder.resolve("said")));
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
