package org.itaworkbook.soak;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The server as people start it, with a heap of 512 MB, its processes of work and an outbox, always
 * at the same port. Where the program is packed, as before {@code scripts/soak}, it is that one
 * with its archive of classes. Can be killed and started again.
 */
final class SoakServer implements AutoCloseable {

  static final String TOKEN = "token-of-the-soak-test";

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Path folder;
  private final Map<String, String> environment;
  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Process process;

  private SoakServer(Path folder, Map<String, String> environment) throws IOException {
    this.folder = folder;
    this.environment = Map.copyOf(environment);
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    this.process = started();
  }

  /**
   * Starts one.
   *
   * @param folder for its data and its log
   * @param environment its settings besides, such as where its mail goes
   */
  static SoakServer start(Path folder, Map<String, String> environment) throws IOException {
    return new SoakServer(folder, environment);
  }

  private Process started() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Dita.home=" + Path.of("").toAbsolutePath(),
                "-Dlogback.configurationFile="
                    + Path.of("src/test/resources/corpus/logback.xml").toAbsolutePath()));
    command.addAll(program());
    command.add("serve");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("ITA_PORT", Integer.toString(port));
    builder.environment().put("ITA_DATA", folder.resolve("data").toString());
    builder.environment().put("ITA_MAIL_FROM", "ita@example.go.th");
    builder.environment().put("ITA_MAIL_ALLOWED_DOMAINS", "example.go.th");
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile()));
    Process server = builder.start();
    BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
    if (out.readLine() == null) {
      throw new IOException(
          "the server did not start: " + Files.readString(folder.resolve("server.log")));
    }
    return server;
  }

  private static List<String> program() {
    String classPath = System.getProperty("java.class.path");
    for (String each : classPath.split(File.pathSeparator)) {
      if (each.endsWith("ita-workbook.jar")) {
        Path archive = Path.of(each).resolveSibling("ita.jsa");
        return List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive, "-jar", each);
      }
    }
    return List.of("-cp", classPath, "org.itaworkbook.app.Main");
  }

  int port() {
    return port;
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Bearer " + TOKEN)
        .timeout(PATIENCE);
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> post(String path, byte[] body) throws IOException, InterruptedException {
    return send(to(path).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** Kills it as a crash would, and starts it again. Its processes of work end by themselves. */
  void crash() throws IOException, InterruptedException {
    List<ProcessHandle> workers = process.children().toList();
    process.destroyForcibly().waitFor();
    for (ProcessHandle each : workers) {
      each.onExit().join();
    }
    process = started();
  }

  /** Tells it to end, as systemd does, and starts it again once it has. */
  void restart() throws IOException, InterruptedException {
    process.destroy();
    process.waitFor();
    process = started();
  }

  /** Kills the processes of work. */
  void crashWorkers() {
    process.children().forEach(ProcessHandle::destroyForcibly);
  }

  /** What the server holds now, without its processes of work. */
  Holding holding() throws IOException {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    long rss = 0;
    long threads = 0;
    for (String line : Files.readAllLines(proc.resolve("status"))) {
      if (line.startsWith("VmRSS:")) {
        rss = Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
      } else if (line.startsWith("Threads:")) {
        threads = Long.parseLong(line.replaceAll("[^0-9]", ""));
      }
    }
    try (Stream<Path> descriptors = Files.list(proc.resolve("fd"))) {
      return new Holding(rss, threads, descriptors.count());
    }
  }

  /**
   * What a process holds.
   *
   * @param megabytes of memory that is resident
   */
  record Holding(long megabytes, long threads, long descriptors) {}

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
