package org.itaworkbook.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A private nginx with the recipe of {@code scripts/samples/nginx.conf}, of which only the ports,
 * the name and TLS are other.
 */
public final class Nginx implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Process process;
  private final int port;

  private Nginx(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it before a server. */
  public static Nginx before(int server, Path folder) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String recipe =
        Files.readString(Path.of("scripts/samples/nginx.conf"))
            .replace("127.0.0.1:8080", "127.0.0.1:" + server)
            .replace("listen 443 ssl", "listen 127.0.0.1:" + port)
            .replace("server_name intranet.example.go.th", "server_name localhost")
            .replaceAll("(?m)^  ssl_certificate.*\n", "");
    Path file = folder.resolve("nginx.conf");
    Files.writeString(
        file,
        """
        user root;
        daemon off;
        worker_processes 1;
        pid %1$s/nginx.pid;
        events {}
        http {
          access_log off;
          client_body_temp_path %1$s/body;
          proxy_temp_path %1$s/proxy;
          fastcgi_temp_path %1$s/fastcgi;
          uwsgi_temp_path %1$s/uwsgi;
          scgi_temp_path %1$s/scgi;
          %2$s
        }
        """
            .formatted(folder, recipe));
    Process process =
        new ProcessBuilder(
                "nginx", "-c", file.toString(), "-e", folder.resolve("errors").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    Nginx nginx = new Nginx(process, port);
    nginx.awaitPort(folder);
    return nginx;
  }

  private void awaitPort(Path folder) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException e) {
        Thread.sleep(50);
      }
    }
    close();
    throw new IOException("nginx did not start: " + Files.readString(folder.resolve("said")));
  }

  /** Where people would reach the server. */
  public String address() {
    return "http://localhost:" + port + "/ita";
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
