package org.itaworkbook.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules that source files keep. Bytecode tells nothing of an import that is unused or names a
 * constant, hence a look at the text.
 */
final class SourceRules {

  static final int MOST_LINES = 400;
  static final int MOST_FILES = 45;

  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?([\\w.]+(?:\\.\\*)?);", Pattern.MULTILINE);
  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

  private SourceRules() {}

  /** The imports of a source text that its package may not have. */
  static List<String> forbiddenImports(String source) {
    Matcher declared = PACKAGE.matcher(source);
    if (!declared.find() || !declared.group(1).startsWith(Layers.ROOT + ".")) {
      return List.of();
    }
    String room = declared.group(1).substring(Layers.ROOT.length() + 1);
    String name = room.split("\\.", 2)[0];
    List<String> found = new ArrayList<>();
    Matcher imports = IMPORT.matcher(source);
    while (imports.find()) {
      String imported = imports.group(1);
      boolean ofHouse =
          Layers.forbidden(name).stream()
              .anyMatch(other -> imported.startsWith(Layers.ROOT + "." + other + "."));
      boolean ofLibrary =
          Layers.LIBRARIES.entrySet().stream()
              .filter(library -> imported.startsWith(library.getKey() + "."))
              .map(Map.Entry::getValue)
              .anyMatch(users -> users.stream().noneMatch(user -> isIn(user, room)));
      if (ofHouse || ofLibrary) {
        found.add(room + " imports " + imported);
      }
    }
    return found;
  }

  /**
   * @param room a package of the house, or a room of one, such as {@code mail.smtp}
   */
  private static boolean isIn(String user, String room) {
    return (room + ".").startsWith(user + ".");
  }

  static boolean isTooLong(String source) {
    return source.lines().count() > MOST_LINES;
  }

  /** The folders that hold more Java files than a person looks through. */
  static List<Path> crowded(Collection<Path> sources) {
    Map<Path, Integer> counts = new TreeMap<>();
    sources.forEach(file -> counts.merge(file.toAbsolutePath().getParent(), 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(each -> each.getValue() > MOST_FILES)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Every Java source file under a folder with its text. */
  static Map<Path, String> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      Map<Path, String> sources = new TreeMap<>();
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        sources.put(file, Files.readString(file));
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
