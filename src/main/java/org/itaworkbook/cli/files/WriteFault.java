package org.itaworkbook.cli.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.itaworkbook.cli.terminal.CommandFault;
import org.jspecify.annotations.Nullable;

/** Says why a file could not be written. */
final class WriteFault {

  private WriteFault() {}

  /**
   * @param bytes how many were to be written
   */
  static CommandFault of(Path file, long bytes, IOException failure) {
    Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
    if (!Files.exists(folder)) {
      return new CommandFault("noFolder", file, folder);
    }
    if (!Files.isDirectory(folder)) {
      return new CommandFault("notFolder", folder);
    }
    if (Files.isDirectory(file)) {
      return new CommandFault("onFolder", file);
    }
    return new CommandFault(name(folder, bytes, failure), file, said(failure));
  }

  /** Why a folder could not be made; told of the nearest folder above it that there is. */
  static CommandFault ofFolder(Path wanted, IOException failure) {
    Path above = wanted.toAbsolutePath();
    while (above.getParent() != null && !Files.exists(above)) {
      above = above.getParent();
    }
    return Files.isDirectory(above)
        ? new CommandFault(name(above, 1, failure), wanted, said(failure))
        : new CommandFault("notFolder", above);
  }

  /** The words of the system are taken as well as what it says of the disk, since these may lag. */
  private static String name(Path folder, long bytes, IOException failure) {
    String said = said(failure).toLowerCase(Locale.ROOT);
    FileStore store = store(folder);
    try {
      if (said.contains("read-only") || store != null && store.isReadOnly()) {
        return "readOnlyDisk";
      }
      if (failure instanceof AccessDeniedException || said.contains("not permitted")) {
        return "denied";
      }
      if (said.contains("no space")
          || said.contains("quota")
          || said.contains("not enough space")) {
        return "noSpace";
      }
      if (said.contains("name too long")) {
        return "longName";
      }
      return store != null && store.getUsableSpace() < bytes ? "noSpace" : "unwritable";
    } catch (IOException e) {
      return "unwritable";
    }
  }

  private static @Nullable FileStore store(Path folder) {
    try {
      return Files.getFileStore(folder);
    } catch (IOException e) {
      return null;
    }
  }

  private static String said(IOException failure) {
    String reason =
        failure instanceof FileSystemException told ? told.getReason() : failure.getMessage();
    return reason == null ? failure.getClass().getSimpleName() : reason;
  }
}
