package org.itaworkbook.golden;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder of golden texts. A text that differs from its file fails with the first lines that
 * differ; {@code -Dgolden.accept=true} writes the files anew, for a person to read the difference
 * and commit it.
 */
final class Golden {

  private static final int LINES = 12;
  private static final String HOW =
      "If that is what was meant: mvn test -Dtest='*GoldenTest' -Dgolden.accept=true, then read"
          + " git diff and commit it.";

  private final Path folder;
  private final boolean accept;

  private Golden(Path folder, boolean accept) {
    this.folder = folder;
    this.accept = accept;
  }

  /** The golden texts of the project under a name such as {@code terminal}. */
  static Golden texts(String name) {
    return in(Path.of("src/test/resources/golden", name), Boolean.getBoolean("golden.accept"));
  }

  static Golden in(Path folder, boolean accept) {
    return new Golden(folder, accept);
  }

  /** Holds all texts of the folder, by their files' names, against what was made now. */
  void holds(Map<String, String> made) {
    try {
      if (accept) {
        write(made);
        return;
      }
      List<String> faults = new ArrayList<>();
      SortedSet<String> names = new TreeSet<>(made.keySet());
      names.addAll(files());
      for (String name : names) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
          faults.add(file + " is not there, but was made");
        } else if (!made.containsKey(name)) {
          faults.add(file + " was not made");
        } else {
          faults.addAll(differences(file, Files.readString(file), made.getOrDefault(name, "")));
        }
      }
      if (!faults.isEmpty()) {
        fail(String.join("\n", faults) + "\n" + HOW);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SortedSet<String> files() throws IOException {
    SortedSet<String> names = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.forEach(file -> names.add(file.getFileName().toString()));
      }
    }
    return names;
  }

  private void write(Map<String, String> made) throws IOException {
    for (String name : files()) {
      if (!made.containsKey(name)) {
        Files.delete(folder.resolve(name));
      }
    }
    Files.createDirectories(folder);
    for (Map.Entry<String, String> each : made.entrySet()) {
      Files.writeString(folder.resolve(each.getKey()), each.getValue());
    }
  }

  /** The lines from the first that differs to the last, no more than can be read at a glance. */
  private static List<String> differences(Path file, String golden, String made) {
    if (golden.equals(made)) {
      return List.of();
    }
    List<String> before = golden.lines().toList();
    List<String> now = made.lines().toList();
    int from = 0;
    while (from < Math.min(before.size(), now.size()) && before.get(from).equals(now.get(from))) {
      from++;
    }
    int same = 0;
    while (same < Math.min(before.size(), now.size()) - from
        && before.get(before.size() - 1 - same).equals(now.get(now.size() - 1 - same))) {
      same++;
    }
    List<String> told = new ArrayList<>();
    told.add(file + " differs from line " + (from + 1) + ":");
    before.subList(from, before.size() - same).stream()
        .limit(LINES)
        .forEach(line -> told.add("  - " + line));
    now.subList(from, now.size() - same).stream()
        .limit(LINES)
        .forEach(line -> told.add("  + " + line));
    return told;
  }
}
