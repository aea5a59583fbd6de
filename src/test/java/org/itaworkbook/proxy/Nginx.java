package org.itaworkbook.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A private nginx with the recipe of {@code scripts/samples/nginx.conf}, of which only the ports,
 * the name and the certificate are other.
 */
public final class Nginx implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** What of the recipe all servers of a proxy share. */
  private static final Pattern UPSTREAM = Pattern.compile("(?s)upstream \\S+ \\{.*?\n\\}\n");

  private final Process process;
  private final Path folder;
  private final String address;
  private final String root;

  private Nginx(Process process, Path folder, String address, String root) {
    this.process = process;
    this.folder = folder;
    this.address = address;
    this.root = root;
  }

  /**
   * Starts it without TLS before a server, or several that stand beside each other.
   *
   * @param folder for what it writes
   */
  public static Nginx before(Path folder, int... servers) throws IOException, InterruptedException {
    int port = freePort();
    String recipe = recipe(port, servers).replaceAll("(?m)^  ssl_certificate.*\n", "");
    String plain = recipe.replace(port + " ssl", Integer.toString(port));
    return start(folder, plain, "http://localhost:" + port + "/ita", "", port);
  }

  /**
   * Starts it with TLS before servers that stand beside each other. They are there twice: below a
   * path, and at the root of a host of their own, as somebody makes it who replaces all at once.
   */
  public static Nginx secured(Path folder, LocalCertificate certificate, int... servers)
      throws IOException, InterruptedException {
    int port = freePort();
    int rootPort = freePort();
    String atRoot =
        UPSTREAM
            .matcher(recipe(rootPort, servers))
            .replaceFirst("")
            .replaceFirst("(?s)  location = /ita \\{.*?\n  \\}\n", "")
            .replace("/ita/", "/");
    String both =
        (recipe(port, servers) + atRoot)
            .replace("/etc/ssl/certs/intranet.pem", certificate.certificate().toString())
            .replace("/etc/ssl/private/intranet.key", certificate.key().toString());
    return start(
        folder,
        both,
        "https://localhost:" + port + "/ita",
        "https://localhost:" + rootPort,
        port,
        rootPort);
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private static String recipe(int port, int... servers) throws IOException {
    String server = "  server 127.0.0.1:8080 max_fails=0;\n";
    return Files.readString(Path.of("scripts/samples/nginx.conf"))
        .replace(
            server,
            Arrays.stream(servers)
                .mapToObj(each -> server.replace("8080", Integer.toString(each)))
                .collect(Collectors.joining()))
        .replace("listen 443", "listen 127.0.0.1:" + port)
        .replace("server_name intranet.example.go.th", "server_name localhost");
  }

  private static Nginx start(Path folder, String recipe, String address, String root, int... ports)
      throws IOException, InterruptedException {
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
    Nginx nginx = new Nginx(process, folder, address, root);
    for (int port : ports) {
      nginx.awaitPort(port);
    }
    return nginx;
  }

  private void awaitPort(int port) throws IOException, InterruptedException {
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

  /** Where people would reach the server: below a path. */
  public String address() {
    return address;
  }

  /** Where they reach it at the root of a host of its own; only with TLS. */
  public String root() {
    return root;
  }

  /** What it complained of, a line each. */
  public List<String> errors() throws IOException {
    return Files.readAllLines(folder.resolve("errors"));
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
