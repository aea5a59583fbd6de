package org.itaworkbook.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tries every file of a folder and prints a table of the outcomes. */
public final class Corpus {

  static final Path OUTCOMES = Path.of("src/test/resources/corpus/outcomes.tsv");

  private static final String USAGE = "usage: scripts/corpus [--write] DIR";

  private Corpus() {}

  /**
   * Ends with 1 where a file made a fault or, in the folder of the known outcomes, another outcome.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> given = new ArrayList<>(List.of(arguments));
    boolean write = given.remove("--write");
    if (given.size() != 1 || !Files.isDirectory(Path.of(given.get(0)))) {
      System.err.println(USAGE);
      System.exit(2);
    }
    List<Path> files = files(Path.of(given.get(0)));
    Path folder = Files.createTempDirectory("ita-corpus");
    Trials trials = new Trials(folder);
    System.out.println("status  type                 seconds  became               file");
    List<Trial> tried = trials.of(files, Corpus::print);
    List<String> faults = faults(tried);
    if (Soffice.isInstalled()) {
      trials.shutToLibreOffice().forEach(file -> faults.add(file + ": shut to LibreOffice"));
    } else {
      System.out.println(
          "LibreOffice is not installed: whether it opens the answers was not tried");
    }
    List<Outcome> outcomes = tried.stream().map(Trial::outcome).toList();
    if (write) {
      Outcome.write(OUTCOMES, outcomes);
    }
    if (isKnown(outcomes)) {
      faults.addAll(unexpected(outcomes));
    }
    summarise(tried, faults);
    delete(folder);
    System.exit(faults.isEmpty() ? 0 : 1);
  }

  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static boolean isKnown(List<Outcome> outcomes) throws IOException {
    return outcomes.stream()
        .map(Outcome::file)
        .toList()
        .equals(List.copyOf(Outcome.read(OUTCOMES).keySet()));
  }

  static List<String> faults(List<Trial> tried) {
    return tried.stream()
        .flatMap(each -> each.faults().stream().map(fault -> each.outcome().file() + ": " + fault))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The outcomes that are not as the table has them. */
  static List<String> unexpected(List<Outcome> outcomes) throws IOException {
    Map<String, Outcome> known = Outcome.read(OUTCOMES);
    return outcomes.stream()
        .filter(each -> !each.equals(known.get(each.file())))
        .map(each -> each.file() + ": expected " + known.get(each.file()) + " but was " + each)
        .toList();
  }

  private static void print(Trial trial) {
    Outcome outcome = trial.outcome();
    System.out.printf(
        Locale.ROOT,
        "%-6d  %-20s %7.2f  %-20s %s%n",
        outcome.status(),
        outcome.type(),
        trial.seconds(),
        outcome.became(),
        outcome.file());
    trial.faults().forEach(fault -> System.out.println("        ! " + fault));
  }

  private static void summarise(List<Trial> tried, List<String> faults) {
    Map<String, Integer> answers = new TreeMap<>();
    Map<String, Integer> became = new TreeMap<>();
    for (Trial each : tried) {
      answers.merge(each.outcome().status() + " " + each.outcome().type(), 1, Integer::sum);
      became.merge(each.outcome().became(), 1, Integer::sum);
    }
    System.out.println(tried.size() + " files: " + answers);
    System.out.println("with the seed's tables: " + became);
    tried.stream()
        .max(Comparator.comparingDouble(Trial::seconds))
        .ifPresent(
            each ->
                System.out.printf(
                    Locale.ROOT, "slowest: %.2f s, %s%n", each.seconds(), each.outcome().file()));
    System.out.println(faults.isEmpty() ? "no fault" : faults.size() + " faults:");
    faults.forEach(fault -> System.out.println("  " + fault));
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }
}
