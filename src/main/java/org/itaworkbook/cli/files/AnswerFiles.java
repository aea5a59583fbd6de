package org.itaworkbook.cli.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.responses.tables.ResponseFile;
import org.itaworkbook.text.FileNames;

/** Files with answers, read where they lie: they may be larger than memory. */
public final class AnswerFiles {

  private AnswerFiles() {}

  /**
   * The files that are named, and all in folders that are named.
   *
   * @throws CommandFault if one is missing
   */
  public static List<Path> in(List<Path> named) {
    List<Path> files = new ArrayList<>();
    for (Path each : named) {
      if (!Files.exists(each)) {
        throw new CommandFault("missing", each);
      }
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

  /** A file that is opened when it is read. */
  public static ResponseFile open(Path file) {
    if (!Files.isReadable(file)) {
      throw new CommandFault("unreadable", file);
    }
    return new ResponseFile(file.getFileName().toString(), () -> Files.newByteChannel(file));
  }
}
