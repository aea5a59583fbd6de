package org.itaworkbook.mail;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.AuditEntry;
import org.itaworkbook.people.AuditSearch;
import org.itaworkbook.store.ChildProcess;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.store.PostgresServer;

/**
 * Kills engines while they put letters in, and counts: each letter stands in one row of the audit,
 * and each row's letters are all there. Arguments: {@code --seed N} for the points of an earlier
 * run, the number of kills, then {@code h2:1} or {@code postgresql} with one or more engines.
 */
public final class AuditSoak {

  private final PrintStream out;
  private final Random random;

  AuditSoak(PrintStream out, long seed) {
    this.out = out;
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
    AuditSoak soak = new AuditSoak(new PrintStream(System.out, true, StandardCharsets.UTF_8), seed);
    boolean well = true;
    for (String each : words) {
      String[] database = each.split(":");
      well &= soak.round(kills, database[0].equals("postgresql"), Integer.parseInt(database[1]));
    }
    System.exit(well ? 0 : 1);
  }

  /** Whether all was well after so many kills. */
  boolean round(int kills, boolean postgres, int engines) throws Exception {
    Path folder = Files.createTempDirectory("ita-audit-soak");
    String url = postgres ? PostgresServer.shared().freshDatabase() : "-";
    List<ChildProcess> running = new ArrayList<>();
    try {
      for (int kill = 0; kill < kills; kill++) {
        while (running.size() < engines) {
          running.add(
              ChildProcess.start(
                  AuditSoakWorker.class, List.of(), folder.toString(), url, "e" + kill));
        }
        ChildProcess victim = running.remove(random.nextInt(running.size()));
        killWhilePutting(victim, 1 + random.nextInt(3));
      }
    } finally {
      running.forEach(ChildProcess::close);
    }
    boolean well = told(SoakWorker.location(folder.toString(), url), postgres, engines, kills);
    delete(folder);
    return well;
  }

  /** Kills it at a random point of half as long again as the end of the put before took. */
  private void killWhilePutting(ChildProcess victim, int after) throws IOException {
    long took = 0;
    for (int put = 0; put < after; put++) {
      hear(victim, "last");
      long handed = System.nanoTime();
      hear(victim, "in ");
      took = System.nanoTime() - handed;
    }
    hear(victim, "last");
    LockSupport.parkNanos((long) (random.nextDouble() * took * 1.5));
    victim.kill();
  }

  /** One that died by itself would be killed for nothing. */
  private static void hear(ChildProcess engine, String expected) throws IOException {
    String line = engine.line();
    if (!line.startsWith(expected)) {
      throw new IOException("the engine said: " + line);
    }
  }

  private boolean told(DatabaseLocation location, boolean postgres, int engines, int kills) {
    Set<Long> letters = new HashSet<>();
    Set<Long> written = new HashSet<>();
    int twice = 0;
    int rows = 0;
    try (Outbox outbox = Outbox.open(location, Clock.systemUTC())) {
      outbox.list().stream().map(Delivery::id).forEach(letters::add);
      for (AuditEntry row :
          outbox
              .audit()
              .list(
                  new AuditSearch(Instant.EPOCH, Instant.now(), null),
                  Long.MAX_VALUE,
                  Integer.MAX_VALUE)) {
        rows += row.act().kind() == Act.Kind.SEND ? 1 : 0;
        for (Long id : row.act().messages()) {
          twice += written.add(id) ? 0 : 1;
        }
      }
    }
    Set<Long> unwritten = new HashSet<>(letters);
    unwritten.removeAll(written);
    Set<Long> unsent = new HashSet<>(written);
    unsent.removeAll(letters);
    boolean well = unwritten.isEmpty() && unsent.isEmpty() && twice == 0 && !letters.isEmpty();
    out.printf(
        "%s, %d engine(s), %d killed: letters %d, rows %d; letters without a row %d, in two rows"
            + " %d, rows' letters that are not there %d: %s%n",
        postgres ? "PostgreSQL" : "H2",
        engines,
        kills,
        letters.size(),
        rows,
        unwritten.size(),
        twice,
        unsent.size(),
        well ? "well" : "NOT WELL");
    return well;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
