package org.itaworkbook.soak;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All steps of {@code scripts/soak http}, or those for which a number is given. Arguments are names
 * and values in turn, such as {@code --kills 10 --seconds 20}.
 */
public final class HttpSoakRun {

  private HttpSoakRun() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, String> given = new HashMap<>();
    List<String> words = List.of(arguments);
    for (int i = 0; i + 1 < words.size(); i += 2) {
      given.put(words.get(i).substring(2), words.get(i + 1));
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long seed = number(given, "seed", (int) (System.nanoTime() % 1_000_000));
    double seconds = number(given, "seconds", 30);
    int slow = number(given, "slow", 200);
    int kills = number(given, "kills", 10);
    int minutes = number(given, "minutes", 0);
    int rate = number(given, "rate", 20);
    boolean well = true;
    for (String database : given.getOrDefault("databases", "h2").split(",", -1)) {
      out.println("== " + database);
      try (HttpSoak soak = new HttpSoak(out, seed, database.equals("postgresql"))) {
        soak.warmUp(60);
        if (slow > 0) {
          well &= soak.slowCallers(slow, Math.min(rate, 4), seconds);
        }
        if (given.containsKey("hostile")) {
          well &= soak.hostile(Path.of(given.get("hostile")), number(given, "times", 200));
        }
        if (kills > 0) {
          well &= soak.kills(kills);
        }
        if (minutes > 0) {
          well &= soak.drift(rate, minutes * 60, 0.05);
        }
      }
    }
    System.exit(well ? 0 : 1);
  }

  private static int number(Map<String, String> given, String name, int usual) {
    return Integer.parseInt(given.getOrDefault(name, Integer.toString(usual)));
  }
}
