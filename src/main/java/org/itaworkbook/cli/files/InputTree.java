package org.itaworkbook.cli.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.text.FileNames;

/** The files of many agencies: those that are named, and all in folders and the folders within. */
public final class InputTree {

  private InputTree() {}

  /**
   * The files by their names, but for those that systems and programs leave in folders. Of several
   * folders each name begins with the folder's own.
   *
   * @param named files and folders
   * @throws CommandFault if there is no such file, or a folder cannot be read
   */
  public static List<NamedFile> in(List<Path> named) {
    boolean several = named.size() > 1;
    List<NamedFile> files = new ArrayList<>();
    for (Path each : named) {
      if (Files.isDirectory(each)) {
        files.addAll(inside(each, several));
      } else if (Files.exists(each)) {
        files.add(new NamedFile(String.valueOf(each.getFileName()), each));
      } else {
        throw new CommandFault("missing", each);
      }
    }
    files.sort(Comparator.comparing(NamedFile::name));
    return files;
  }

  private static List<NamedFile> inside(Path folder, boolean several) {
    try {
      Path root = folder.toRealPath();
      Path from = several && root.getParent() != null ? root.getParent() : root;
      try (Stream<Path> tree = Files.walk(root)) {
        return tree.filter(Files::isRegularFile)
            .filter(file -> isPersons(root.relativize(file)))
            .map(file -> new NamedFile(name(from.relativize(file)), file))
            .toList();
      }
    } catch (IOException | UncheckedIOException e) {
      throw new CommandFault("unreadable", folder);
    }
  }

  private static boolean isPersons(Path below) {
    return names(below).noneMatch(FileNames::isSystems);
  }

  private static String name(Path below) {
    return names(below).collect(Collectors.joining("/"));
  }

  private static Stream<String> names(Path path) {
    return StreamSupport.stream(path.spliterator(), false).map(Path::toString);
  }
}
