package org.itaworkbook.corpus;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The server in a process of its own with a heap of 512 MB, and a watch on its temporary files. */
final class SmallServer implements AutoCloseable {

  static final Duration HANG = Duration.ofSeconds(60);

  private static final Pattern ADDRESS = Pattern.compile("http://[^\\s/]+:\\d+");
  private static final byte[] NOTHING = {};
  private static final int TRIES = 3;

  private final Process process;
  private final Path temporary;
  private final URI assessments;
  private final Set<String> left = new TreeSet<>();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private SmallServer(Process process, Path temporary, URI assessments) throws IOException {
    this.process = process;
    this.temporary = temporary;
    this.assessments = assessments;
    left.addAll(temporaryFiles());
  }

  /**
   * Starts it.
   *
   * @param folder an empty one, for its log and temporary files
   */
  static SmallServer start(Path folder) throws IOException {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Path log = folder.resolve("server.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.io.tmpdir=" + temporary,
                "-Dita.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.itaworkbook.app.Main",
                "serve",
                "--open-to-this-machine",
                "--port",
                "0")
            .redirectError(log.toFile())
            .start();
    return new SmallServer(
        process, temporary, URI.create(address(process, log) + "/api/v1/assessments"));
  }

  private static String address(Process process, Path log) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher found = ADDRESS.matcher(line);
      if (found.find()) {
        return found.group();
      }
    }
    throw new IOException("the server did not start: " + Files.readString(log));
  }

  /** The answer; a slow one is asked for again, since another program may have had the machine. */
  Reply post(byte[] upload) throws IOException, InterruptedException {
    Reply reply = once(upload);
    for (int i = 1; i < TRIES && reply.status() != 0 && reply.isSlow(); i++) {
      reply = once(upload).alsoLeft(reply.leaked());
    }
    return reply;
  }

  /** The status of the answer to one of many uploads at once; 0 where there is none in time. */
  int status(byte[] upload) throws IOException, InterruptedException {
    try {
      return client.send(request(upload), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (HttpTimeoutException e) {
      return 0;
    }
  }

  private HttpRequest request(byte[] upload) {
    return HttpRequest.newBuilder(assessments)
        .timeout(HANG)
        .POST(HttpRequest.BodyPublishers.ofByteArray(upload))
        .build();
  }

  private Reply once(byte[] upload) throws IOException, InterruptedException {
    long start = System.nanoTime();
    int status = 0;
    byte[] body = NOTHING;
    try {
      HttpResponse<byte[]> response =
          client.send(request(upload), HttpResponse.BodyHandlers.ofByteArray());
      status = response.statusCode();
      body = response.body();
    } catch (HttpTimeoutException e) {
      // Told as a reply without a status.
    }
    double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    return new Reply(status, type(status, body), seconds, body, leaked());
  }

  private static String type(int status, byte[] body) {
    if (status < 400) {
      return "";
    }
    String type =
        JsonParser.parseString(new String(body, StandardCharsets.UTF_8))
            .getAsJsonObject()
            .get("type")
            .getAsString();
    return type.substring(type.lastIndexOf('/') + 1);
  }

  /** The files that were not there after the answer before. */
  private List<String> leaked() throws IOException {
    Set<String> now = temporaryFiles();
    List<String> fresh = now.stream().filter(file -> !left.contains(file)).toList();
    left.addAll(now);
    return fresh;
  }

  private Set<String> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.walk(temporary)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> temporary.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
