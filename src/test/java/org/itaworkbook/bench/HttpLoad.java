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
import java.util.stream.Stream;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;

/**
 * How many annotations a second a server in a process of its own answers on loopback, and what one
 * of them costs it, with its processes of work, beside a loop that annotates the same workbook:
 * processor time of whole processes, since all collect garbage and compile.
 */
final class HttpLoad {

  private static final double BUDGET = 1.25;
  private static final double WORKER_BUDGET = 1.15;

  /** So many times as long as is measured, both have worked before: they compile until then. */
  private static final int WARM_UP = 6;

  private static final Pattern ADDRESS = Pattern.compile("http://[^\\s/]+:\\d+");
  private static final Path LOG = Path.of("target/bench-server.log");
  private static final List<Integer> CLIENTS = List.of(1, 2, 8);

  private HttpLoad() {}

  /** Whether an annotation for one client costs the server no more than the budgets allow. */
  static boolean run(Duration duration)
      throws IOException, InterruptedException, ExecutionException {
    byte[] body = Files.readAllBytes(AnnotateBenchmark.EXAMPLE);
    loop(body, duration.multipliedBy(WARM_UP));
    double loop = loop(body, duration);
    double inProcess = server(body, duration, List.of(1), "--workers", "0");
    double cost = server(body, duration, CLIENTS);
    System.out.printf(
        Locale.ROOT,
        "HTTP, one client / a loop: processor time %.2f (%.1f and %.1f ms, budget %.2f);"
            + " through a process of work / within the server: %.2f (budget %.2f)%n",
        cost / loop,
        cost * 1e3,
        loop * 1e3,
        BUDGET,
        cost / inProcess,
        WORKER_BUDGET);
    return cost / loop <= BUDGET && cost / inProcess <= WORKER_BUDGET;
  }

  /**
   * Tries a server of its own.
   *
   * @param options further ones of it
   * @return the seconds of processor time that an annotation for one client takes
   */
  private static double server(
      byte[] body, Duration duration, List<Integer> counts, String... options)
      throws IOException, InterruptedException, ExecutionException {
    List<String> command =
        new ArrayList<>(List.of("scripts/ita", "serve", "--open-to-this-machine", "--port", "0"));
    command.addAll(List.of(options));
    Process server = new ProcessBuilder(command).redirectError(LOG.toFile()).start();
    double cost = 0;
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      URI uri = URI.create(address(out) + "/api/v1/assessments");
      load(uri, body, 1, duration.multipliedBy(WARM_UP));
      for (int clients : counts) {
        long start = System.nanoTime();
        double used = processorTime(server.toHandle());
        Map<Integer, Integer> answers = load(uri, body, clients, duration);
        double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
        System.out.printf(
            Locale.ROOT,
            "HTTP, %d clients%s: %.1f annotations a second (answers by status: %s)%n",
            clients,
            options.length == 0 ? "" : " " + String.join(" ", options),
            answers.getOrDefault(200, 0) / seconds,
            answers);
        if (clients == 1) {
          cost = (processorTime(server.toHandle()) - used) / answers.getOrDefault(200, 0);
        }
      }
    } finally {
      server.destroy();
      if (!server.waitFor(10, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    }
    return cost;
  }

  /** The seconds of processor time that an annotation in a loop of this process takes. */
  private static double loop(byte[] body, Duration duration) {
    Engine engine = AnnotateBenchmark.engine();
    long end = System.nanoTime() + duration.toNanos();
    double used = processorTime(ProcessHandle.current());
    int made = 0;
    while (System.nanoTime() < end) {
      made += engine.assess(body, AssessmentOptions.DEFAULT).workbook().length > 0 ? 1 : 0;
    }
    return (processorTime(ProcessHandle.current()) - used) / made;
  }

  /** Of a process and those that work for it. */
  private static double processorTime(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
            .flatMap(each -> each.info().totalCpuDuration().stream())
            .mapToLong(Duration::toNanos)
            .sum()
        / 1e9;
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
