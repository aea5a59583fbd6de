package org.itaworkbook.mail;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.itaworkbook.units.Delivery;
import org.itaworkbook.units.DeliveryState;

/**
 * Kills engines while they send, and counts: every message was delivered once or stands as unknown,
 * at most one unknown a killed process, none twice, none lost. Arguments: the number of kills, then
 * {@code h2} or {@code postgresql} with one or more engines each, such as {@code 10 h2:1
 * postgresql:2}.
 */
public final class Soak {

  private static final int MESSAGES = 200;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final SoakSink sink;
  private final Random random = new Random(2568);

  private Soak(SoakSink sink) {
    this.sink = sink;
  }

  public static void main(String[] arguments) throws Exception {
    int kills = Integer.parseInt(arguments[0]);
    boolean well = true;
    try (SoakSink sink = new SoakSink()) {
      Soak soak = new Soak(sink);
      for (int i = 1; i < arguments.length; i++) {
        String[] words = arguments[i].split(":");
        well &= soak.round(kills, words[0].equals("postgresql"), Integer.parseInt(words[1]));
      }
    }
    System.exit(well ? 0 : 1);
  }

  private boolean round(int kills, boolean postgres, int engines) throws Exception {
    Path folder = Files.createTempDirectory("ita-soak");
    String url = postgres ? PostgresServer.shared().freshDatabase() : "-";
    sink.clear();
    OutboxLocation location = SoakWorker.location(folder.toString(), url);
    long start = System.nanoTime();
    try (Outbox outbox = Outbox.open(location, Clock.systemUTC())) {
      outbox.put(Letters.many(MESSAGES).iterator());
    }
    int killed = 0;
    for (int kill = 0; kill < kills; kill++) {
      killed += killOne(folder, url, engines, MESSAGES * (kill + 1) / (kills + 2));
    }
    TimeUnit.MILLISECONDS.sleep(SoakWorker.LEASE.toMillis() + 500);
    for (Process last : start(folder, url, engines)) {
      last.waitFor();
    }
    boolean well = told(location, postgres, engines, killed, (System.nanoTime() - start) / 1e9);
    delete(folder);
    return well;
  }

  /** Starts the engines, lets them come to a random point and kills the first. */
  private int killOne(Path folder, String url, int engines, int least) throws Exception {
    List<Process> running = start(folder, url, engines);
    int point = least + random.nextInt(Math.max(1, MESSAGES / 24));
    sink.await(point, running.get(0));
    boolean alive = running.get(0).isAlive();
    running.get(0).destroyForcibly().waitFor();
    for (Process other : running.subList(1, running.size())) {
      // The others go on for a moment, then make way for the next round by the same means.
      alive |= other.isAlive();
      other.destroyForcibly().waitFor();
    }
    return alive ? running.size() : 0;
  }

  private List<Process> start(Path folder, String url, int engines) throws IOException {
    List<Process> running = new ArrayList<>();
    for (int i = 0; i < engines; i++) {
      running.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("java.class.path"),
                  SoakWorker.class.getName(),
                  folder.toString(),
                  url,
                  Integer.toString(sink.port()))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("worker-" + System.nanoTime() + ".log").toFile())
              .start());
    }
    return running;
  }

  private boolean told(
      OutboxLocation location, boolean postgres, int engines, int killed, double seconds) {
    Map<DeliveryState, Integer> states = new EnumMap<>(DeliveryState.class);
    try (Outbox outbox = Outbox.open(location, Clock.systemUTC())) {
      for (Delivery each : outbox.list()) {
        states.merge(each.state(), 1, Integer::sum);
      }
    }
    long twice = sink.taken().values().stream().filter(count -> count > 1).count();
    int delivered = states.getOrDefault(DeliveryState.DELIVERED, 0);
    int unknown = states.getOrDefault(DeliveryState.UNKNOWN, 0);
    boolean well =
        twice == 0
            && delivered + unknown == MESSAGES
            && unknown <= killed
            && sink.taken().size() >= delivered
            && sink.taken().size() <= MESSAGES;
    out.printf(
        "%s, %d engine(s), %d processes killed: %s; taken by the server %d, twice %d; %.1f s: %s%n",
        postgres ? "PostgreSQL" : "H2",
        engines,
        killed,
        states,
        sink.taken().size(),
        twice,
        seconds,
        well ? "well" : "NOT WELL");
    return well;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
