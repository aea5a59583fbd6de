package org.itaworkbook.cli.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.itaworkbook.cli.terminal.CommandFault;

/** Writes what a command makes, whole or not at all. */
public final class OutputFile {

  private OutputFile() {}

  /**
   * Writes a file, replacing one that is there: first beside it, then moved into its place.
   *
   * @throws CommandFault if that is not possible
   */
  public static void replace(Path file, byte[] bytes) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        Files.write(file, bytes);
        return;
      }
      Path beside = file.resolveSibling("." + UUID.randomUUID());
      try {
        Files.write(beside, bytes, StandardOpenOption.CREATE_NEW);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new CommandFault("unwritable", file);
    }
  }

  /**
   * Writes a file that must not be there yet.
   *
   * @throws CommandFault if it is, or cannot be written
   */
  public static void create(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new CommandFault("exists", file);
    } catch (IOException e) {
      throw new CommandFault("unwritable", file);
    }
  }
}
