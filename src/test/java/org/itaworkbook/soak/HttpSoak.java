package org.itaworkbook.soak;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.itaworkbook.engine.ManyUnits;
import org.itaworkbook.mail.SoakSink;
import org.itaworkbook.store.PostgresServer;

/**
 * The server beside slow and hostile callers, while it and what it stands on is killed, and for
 * long. Each step prints what it found, and whether that is well.
 */
final class HttpSoak implements AutoCloseable {

  private static final int UNITS = 200;

  /** What an answer to a hostile file may take, and the honest one after it. */
  private static final double HOSTILE_SECONDS = 5;

  private static final double NEXT_SECONDS = 2;

  private final PrintStream out;
  private final Path folder = Files.createTempDirectory("ita-soak-http");
  private final SoakSink sink = new SoakSink();
  private final byte[] example =
      Files.readAllBytes(Path.of("workbook-templates/2568/example.xlsx"));
  private final Random random;
  private final boolean postgres;
  private final SoakServer server;

  HttpSoak(PrintStream out, long seed, boolean postgres) throws IOException {
    this.out = out;
    this.postgres = postgres;
    random = new Random(seed);
    out.println("seed " + seed);
    Map<String, String> environment = new HashMap<>();
    environment.put("ITA_TOKEN", SoakServer.TOKEN);
    environment.put("ITA_SMTP_URL", "smtp://127.0.0.1:" + sink.port());
    environment.put("ITA_MAIL_LEASE_SECONDS", "30");
    if (postgres) {
      environment.put("ITA_DATABASE_URL", PostgresServer.shared().freshDatabase());
    }
    server = SoakServer.start(folder, environment);
  }

  /** Annotates until the server is as fast as it gets. */
  void warmUp(int times) throws IOException, InterruptedException {
    for (int i = 0; i < times; i++) {
      server.post("/api/v1/assessments", example);
    }
  }

  /** Honest callers alone, then beside slow ones of three kinds: at most twice as slow. */
  boolean slowCallers(int each, double aSecond, double seconds) throws InterruptedException {
    HonestCallers honest = HonestCallers.annotating(server, example, aSecond);
    HonestCallers.Told quiet = honest.call(seconds);
    HonestCallers.Told beside;
    int cut;
    try (SlowCallers slow = new SlowCallers(server.port(), each)) {
      beside = honest.call(seconds);
      cut = slow.cut();
    }
    out.println("quiet: " + quiet);
    out.println("beside " + each + " slow headers, bodies and readers each: " + beside);
    return told(
        "of the slow " + cut + " were cut off",
        beside.of(200) == quiet.of(200)
            && beside.percentile(0.95) <= 2 * Math.max(quiet.percentile(0.95), 50));
  }

  /** Each file of a folder in turn, so many times, with an honest caller after each. */
  boolean hostile(Path files, int times) throws IOException, InterruptedException {
    List<Path> all;
    try (Stream<Path> each = Files.list(files)) {
      all = each.sorted().toList();
    }
    boolean well = true;
    double slowest = 0;
    double slowestNext = 0;
    for (int i = 0; i < times; i++) {
      Path file = all.get(i % all.size());
      byte[] upload = Files.readAllBytes(file);
      long start = System.nanoTime();
      int status = server.post("/api/v1/assessments", upload).statusCode();
      double took = (System.nanoTime() - start) / 1e9;
      start = System.nanoTime();
      int next = server.post("/api/v1/assessments", example).statusCode();
      double tookNext = (System.nanoTime() - start) / 1e9;
      if (status >= 500 || took > HOSTILE_SECONDS || next != 200 || tookNext > NEXT_SECONDS) {
        out.printf(
            Locale.ROOT,
            "%s: %d in %.1f s, then %d in %.1f s%n",
            file.getFileName(),
            status,
            took,
            next,
            tookNext);
        well = false;
      }
      slowest = Math.max(slowest, took);
      slowestNext = Math.max(slowestNext, tookNext);
    }
    return told(
        String.format(
            Locale.ROOT,
            "%d hostile files in a row: slowest %.1f s, the honest one after it %.1f s",
            times,
            slowest,
            slowestNext),
        well);
  }

  /**
   * Kills the server, its processes of work and the database in turn, while letters leave and
   * workbooks are annotated.
   */
  boolean kills(int kills) throws IOException, InterruptedException {
    byte[] workbook = ManyUnits.workbook(UNITS);
    JsonObject plan = json(server.post("/api/v1/deliveries", workbook).body());
    String send =
        "/api/v1/deliveries?mode=send&confirm="
            + UNITS
            + "&digest="
            + plan.get("digest").getAsString();
    AtomicBoolean enough = new AtomicBoolean();
    HonestCallers honest = HonestCallers.annotating(server, example, 2);
    CompletableFuture<HonestCallers.Told> calling =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return honest.until(3_600, enough);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    int queued = server.post(send, workbook).statusCode();
    int killedEngines = 0;
    for (int kill = 0; kill < kills; kill++) {
      sink.await(UNITS * kill / (kills + 1) + random.nextInt(5), Duration.ofSeconds(30));
      switch (kill % (postgres ? 3 : 2)) {
        case 0 -> {
          server.crash();
          killedEngines++;
        }
        case 1 -> server.crashWorkers();
        default -> PostgresServer.shared().crash();
      }
    }
    Letters letters = settled();
    enough.set(true);
    HonestCallers.Told told = calling.join();
    out.println("beside " + kills + " kills: " + told);
    long twice = sink.taken().values().stream().filter(count -> count > 1).count();
    return told(
        String.format(
            Locale.ROOT,
            "%d kills while %d letters left (queued with %d): %s; the mail server took %d, twice %d",
            kills,
            UNITS,
            queued,
            letters,
            sink.taken().size(),
            twice),
        queued == 200
            && letters.delivered() + letters.unknown() == UNITS
            && letters.unknown() <= killedEngines + (postgres ? kills / 3 : 0)
            && sink.taken().size() >= letters.delivered()
            && twice == 0
            && told.faults() == 0);
  }

  private record Letters(long delivered, long unknown, long others) {}

  /** What became of the letters, once none is on its way any more. */
  private Letters settled() throws IOException, InterruptedException {
    long end = System.nanoTime() + 180_000_000_000L;
    Letters letters = letters();
    while (letters.others() > 0 && System.nanoTime() < end) {
      TimeUnit.SECONDS.sleep(1);
      letters = letters();
    }
    return letters;
  }

  private Letters letters() throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = server.send(server.to("/api/v1/deliveries"));
    if (answer.statusCode() != 200) {
      return new Letters(0, 0, UNITS); // The database starts again just now.
    }
    List<String> states =
        json(answer.body()).getAsJsonArray("deliveries").asList().stream()
            .map(each -> each.getAsJsonObject().get("state").getAsString())
            .toList();
    long delivered = states.stream().filter("DELIVERED"::equals).count();
    long unknown = states.stream().filter("UNKNOWN"::equals).count();
    return new Letters(delivered, unknown, states.size() - delivered - unknown);
  }

  /** So many annotations a second for so long: no fault, and nothing grows. */
  boolean drift(double aSecond, double seconds, double most)
      throws IOException, InterruptedException {
    HonestCallers honest = HonestCallers.annotating(server, example, aSecond);
    honest.call(seconds / 10);
    SoakServer.Holding before = server.holding();
    HonestCallers.Told told = honest.call(seconds);
    SoakServer.Holding after = server.holding();
    out.println("before: " + before + ", after: " + after);
    return told(
        told.toString(),
        told.faults() == 0
            && grows(before.megabytes(), after.megabytes()) <= most
            && grows(before.threads(), after.threads()) <= most
            && grows(before.descriptors(), after.descriptors()) <= most);
  }

  private static double grows(long before, long after) {
    return (after - before) / (double) before;
  }

  private boolean told(String what, boolean well) {
    out.println(what + ": " + (well ? "well" : "NOT WELL"));
    return well;
  }

  private static JsonObject json(byte[] answer) {
    return JsonParser.parseString(new String(answer, StandardCharsets.UTF_8)).getAsJsonObject();
  }

  @Override
  public void close() throws IOException {
    server.close();
    sink.close();
    SoakFolder.delete(folder);
  }
}
