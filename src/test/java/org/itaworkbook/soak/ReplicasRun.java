package org.itaworkbook.soak;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * {@code scripts/soak replicas}. Arguments are names and values in turn, such as {@code --minutes
 * 10 --rate 20 --every 60}.
 */
public final class ReplicasRun {

  private static final double WARM_UP_SECONDS = 60;

  private ReplicasRun() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, String> given = new HashMap<>();
    List<String> words = List.of(arguments);
    for (int i = 0; i + 1 < words.size(); i += 2) {
      given.put(words.get(i).substring(2), words.get(i + 1));
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int minutes = Integer.parseInt(given.getOrDefault("minutes", "10"));
    int rate = Integer.parseInt(given.getOrDefault("rate", "20"));
    int every = Integer.parseInt(given.getOrDefault("every", "60"));
    boolean well;
    try (Replicas replicas = new Replicas(out, minutes)) {
      replicas.warmUp(WARM_UP_SECONDS, rate);
      well = replicas.run(TimeUnit.MINUTES.toSeconds(minutes), rate, every);
    }
    System.exit(well ? 0 : 1);
  }
}
