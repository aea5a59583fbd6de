package org.itaworkbook.bench;

import java.io.BufferedReader;
import java.io.IOException;
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
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many annotations a second a server in a process of its own answers on loopback. */
final class HttpLoad {

  private static final Pattern ADDRESS = Pattern.compile("http://[^\\s/]+:\\d+");
  private static final Path LOG = Path.of("target/bench-server.log");
  private static final List<Integer> CLIENTS = List.of(1, 2, 8);

  private HttpLoad() {}

  static void run(Duration duration) throws IOException, InterruptedException, ExecutionException {
    Process server =
        new ProcessBuilder("scripts/ita", "serve", "--port", "0")
            .redirectError(LOG.toFile())
            .start();
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      URI uri = URI.create(address(out) + "/api/v1/assessments");
      byte[] body = Files.readAllBytes(AnnotateBenchmark.EXAMPLE);
      load(uri, body, 2, duration);
      for (int clients : CLIENTS) {
        long start = System.nanoTime();
        Map<Integer, Integer> answers = load(uri, body, clients, duration);
        double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
        System.out.printf(
            Locale.ROOT,
            "HTTP, %d clients: %.1f annotations a second (answers by status: %s)%n",
            clients,
            answers.getOrDefault(200, 0) / seconds,
            answers);
      }
    } finally {
      server.destroy();
      if (!server.waitFor(10, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    }
  }

  private static String address(BufferedReader out) throws IOException {
    String line = out.readLine();
    while (line != null) {
      Matcher found = ADDRESS.matcher(line);
      if (found.find()) {
        return found.group();
      }
      line = out.readLine();
    }
    throw new IOException("the server ended without printing its address; see " + LOG);
  }

  private static Map<Integer, Integer> load(URI uri, byte[] body, int clients, Duration duration)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      long end = System.nanoTime() + duration.toNanos();
      List<Future<Map<Integer, Integer>>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        running.add(threads.submit(() -> client(uri, body, end)));
      }
      Map<Integer, Integer> answers = new TreeMap<>();
      for (Future<Map<Integer, Integer>> each : running) {
        each.get().forEach((status, count) -> answers.merge(status, count, Integer::sum));
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Map<Integer, Integer> client(URI uri, byte[] body, long end)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(30))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    Map<Integer, Integer> answers = new TreeMap<>();
    while (System.nanoTime() < end) {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      answers.merge(status, 1, Integer::sum);
    }
    return answers;
  }
}
