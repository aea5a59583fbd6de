package org.itaworkbook.cli.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.text.FileNames;

/** Which files a command was given. */
public final class InputFiles {

  private InputFiles() {}

  /**
   * The files that are named, and all in folders that are named but for those that systems and
   * programs leave there; not those in folders within.
   *
   * @throws CommandFault if a folder cannot be read
   */
  public static List<Path> in(List<Path> named) {
    List<Path> files = new ArrayList<>();
    for (Path each : named) {
      if (Files.isDirectory(each)) {
        files.addAll(inside(each));
      } else {
        files.add(each);
      }
    }
    return files;
  }

  private static List<Path> inside(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(Files::isRegularFile)
          .filter(file -> !FileNames.isSystems(file.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new CommandFault("unreadable", folder);
    }
  }
}
