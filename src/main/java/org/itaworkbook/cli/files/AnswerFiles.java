package org.itaworkbook.cli.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.responses.tables.ResponseFile;

/** Files with answers, read where they lie: they may be larger than memory. */
public final class AnswerFiles {

  private AnswerFiles() {}

  /**
   * The files that are named, and all in folders that are named.
   *
   * @throws CommandFault if one is missing, or there is nothing in the folders
   */
  public static List<Path> in(List<Path> named) {
    for (Path each : named) {
      if (!Files.exists(each)) {
        throw new CommandFault("missing", each);
      }
    }
    List<Path> files = InputFiles.in(named);
    if (files.isEmpty()) {
      throw new CommandFault("emptyFolder", named.get(0));
    }
    return files;
  }

  /** A file that is opened when it is read. */
  public static ResponseFile open(Path file) {
    if (!Files.isReadable(file)) {
      throw new CommandFault("unreadable", file);
    }
    return new ResponseFile(file.getFileName().toString(), () -> Files.newByteChannel(file));
  }
}
