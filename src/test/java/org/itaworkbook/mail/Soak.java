package org.itaworkbook.mail;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.mail.outbox.OutboxEntry;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.store.PostgresServer;

/**
 * Kills engines while they send, and counts: every message was delivered once or stands as unknown,
 * at most one unknown a killed process, none twice, none lost. Where there are several engines one
 * is killed while the others go on, and another takes its place. Arguments: {@code --seed N} to
 * kill at the points of an earlier run, the number of kills, then {@code h2:1}, since a file is one
 * engine's at a time, or {@code postgresql} with one or more engines, such as {@code 10 h2:1
 * postgresql:2}.
 */
public final class Soak {

  private static final int MESSAGES = 200;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final SoakSink sink;
  private final Random random;

  private Soak(SoakSink sink, long seed) {
    this.sink = sink;
    this.random = new Random(seed);
    out.println("seed " + seed);
  }

  public static void main(String[] arguments) throws Exception {
    List<String> words = new ArrayList<>(List.of(arguments));
    long seed = System.nanoTime() % 1_000_000;
    if (words.get(0).equals("--seed")) {
      seed = Long.parseLong(words.get(1));
      words.subList(0, 2).clear();
    }
    int kills = Integer.parseInt(words.remove(0));
    boolean well = true;
    try (SoakSink sink = new SoakSink()) {
      Soak soak = new Soak(sink, seed);
      for (String each : words) {
        String[] database = each.split(":");
        well &= soak.round(kills, database[0].equals("postgresql"), Integer.parseInt(database[1]));
      }
    }
    System.exit(well ? 0 : 1);
  }

  private boolean round(int kills, boolean postgres, int engines) throws Exception {
    Path folder = Files.createTempDirectory("ita-soak");
    String url = postgres ? PostgresServer.shared().freshDatabase() : "-";
    sink.clear();
    DatabaseLocation location = SoakWorker.location(folder.toString(), url);
    long start = System.nanoTime();
    Map<Long, String> ids = put(location);
    int killed = 0;
    List<Process> running = new ArrayList<>();
    for (int kill = 0; kill < kills; kill++) {
      running.removeIf(each -> !each.isAlive());
      while (running.size() < engines) {
        running.add(start(folder, url));
      }
      killed += killOne(running, MESSAGES * (kill + 1) / (kills + 2));
    }
    running.add(start(folder, url));
    for (Process last : running) {
      last.waitFor();
    }
    boolean well =
        told(location, name(postgres, engines), ids, killed, (System.nanoTime() - start) / 1e9);
    delete(folder);
    return well;
  }

  private static String name(boolean postgres, int engines) {
    return (postgres ? "PostgreSQL, " : "H2, ") + engines + " engine(s)";
  }

  /** The Message-IDs of the messages that were put in, by their numbers. */
  private static Map<Long, String> put(DatabaseLocation location) {
    Map<Long, String> ids = new HashMap<>();
    try (Outbox outbox = Outbox.open(location, Clock.systemUTC())) {
      List<OutboxEntry> entries = TestMessages.many(MESSAGES);
      List<Long> numbers = outbox.put(entries.iterator());
      for (int i = 0; i < numbers.size(); i++) {
        ids.put(numbers.get(i), SoakSink.messageId(entries.get(i).content()));
      }
    }
    return ids;
  }

  /**
   * Lets the engines come to a random point and kills one of them; the others go on.
   *
   * @return how many were killed: none where it had ended by itself
   */
  private int killOne(List<Process> running, int least) throws InterruptedException {
    sink.await(least + random.nextInt(Math.max(1, MESSAGES / 24)), running);
    Process victim = running.remove(random.nextInt(running.size()));
    boolean alive = victim.isAlive();
    victim.destroyForcibly().waitFor();
    return alive ? 1 : 0;
  }

  private Process start(Path folder, String url) throws IOException {
    return new ProcessBuilder(
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
        .start();
  }

  private boolean told(
      DatabaseLocation location, String name, Map<Long, String> ids, int killed, double seconds)
      throws InterruptedException {
    Map<DeliveryState, Set<String>> states = new EnumMap<>(DeliveryState.class);
    try (Outbox outbox = Outbox.open(location, Clock.systemUTC())) {
      for (Delivery each : settled(outbox)) {
        states
            .computeIfAbsent(each.state(), state -> new HashSet<>())
            .add(String.valueOf(ids.get(each.id())));
      }
    }
    Set<String> delivered = states.getOrDefault(DeliveryState.DELIVERED, Set.of());
    Set<String> unknown = states.getOrDefault(DeliveryState.UNKNOWN, Set.of());
    Set<String> lost = new HashSet<>(delivered);
    lost.removeAll(sink.taken().keySet());
    Set<String> untold = new HashSet<>(sink.taken().keySet());
    untold.removeAll(delivered);
    untold.removeAll(unknown);
    long twice = sink.taken().values().stream().filter(count -> count > 1).count();
    Set<String> known = new HashSet<>(delivered);
    known.addAll(unknown);
    boolean well =
        known.equals(new HashSet<>(ids.values()))
            && lost.isEmpty()
            && untold.isEmpty()
            && twice == 0
            && unknown.size() <= killed;
    out.printf(
        "%s, %d killed: delivered %d, unknown %d, others %s; of those the server took %d, twice %d,"
            + " delivered but not taken %d, taken but not told %d; %.1f s: %s%n",
        name,
        killed,
        delivered.size(),
        unknown.size(),
        others(states),
        sink.taken().size(),
        twice,
        lost.size(),
        untold.size(),
        seconds,
        well ? "well" : "NOT WELL");
    return well;
  }

  /** All messages, once none is held by a dead engine any more; whoever asks is told so. */
  private static List<Delivery> settled(Outbox outbox) throws InterruptedException {
    long end = System.nanoTime() + SoakWorker.LEASE.multipliedBy(10).toNanos();
    List<Delivery> all = outbox.list();
    while (all.stream().anyMatch(each -> each.state() == DeliveryState.SENDING)
        && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(100);
      all = outbox.list();
    }
    return all;
  }

  private static Map<DeliveryState, Integer> others(Map<DeliveryState, Set<String>> states) {
    Map<DeliveryState, Integer> others = new EnumMap<>(DeliveryState.class);
    states.forEach((state, ids) -> others.put(state, ids.size()));
    others.remove(DeliveryState.DELIVERED);
    others.remove(DeliveryState.UNKNOWN);
    return others;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
