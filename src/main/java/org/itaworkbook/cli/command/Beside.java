package org.itaworkbook.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.itaworkbook.cli.files.InputFile;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.text.Fingerprint;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.jspecify.annotations.Nullable;

/**
 * Where the files lie that results tell of which were gathered before: in a folder beside those
 * results, which may be a link, or in the one that holds them, where every one of the files is
 * there and is still what was gathered. So the parts of a work put together link to what the whole
 * links to.
 */
final class Beside {

  private Beside() {}

  /**
   * The files by their names; none where no folder has all of them, or several have, or where one
   * is another file of the same name.
   *
   * @param gathered the SHA-256 of each file by its name, as results tell them: a name may be
   *     anything, and of several files
   * @param results the files of results
   */
  static Map<String, Path> find(Map<String, Set<String>> gathered, List<Path> results) {
    Set<Path> folders = new TreeSet<>();
    for (Path each : results) {
      Path parent = each.toAbsolutePath().normalize().getParent();
      if (parent != null) {
        folders.add(parent);
        folders.addAll(within(parent));
      }
    }
    List<Path> holding =
        folders.stream().filter(each -> holdsAll(each, gathered.keySet())).toList();
    Map<String, Path> files = new HashMap<>();
    if (holding.size() == 1) {
      gathered.keySet().forEach(each -> files.put(each, holding.get(0).resolve(each)));
    }
    boolean same =
        files.entrySet().parallelStream()
            .allMatch(each -> isOnly(gathered.get(each.getKey()), each.getValue()));
    return same ? files : Map.of();
  }

  private static List<Path> within(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).flatMap(Beside::real).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** A link to a folder is the folder: it may be gone when the files are still there. */
  private static Stream<Path> real(Path folder) {
    try {
      return Stream.of(folder.toRealPath());
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private static boolean holdsAll(Path folder, Set<String> names) {
    return !names.isEmpty() && names.stream().allMatch(each -> holds(folder, each));
  }

  private static boolean isOnly(@Nullable Set<String> hashes, Path file) {
    try {
      byte[] bytes = InputFile.read(file, UploadLimits.DEFAULT.uploadBytes());
      return Set.of(Fingerprint.of(bytes)).equals(hashes);
    } catch (CommandFault e) {
      return false;
    }
  }

  private static boolean holds(Path folder, String name) {
    try {
      Path file = folder.resolve(name).normalize();
      return file.startsWith(folder) && Files.isRegularFile(file);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
