package org.itaworkbook.cli.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.itaworkbook.cli.terminal.CommandFault;

/** Writes what a command makes, whole or not at all, whenever the program or the disk ends. */
public final class OutputFile {

  private OutputFile() {}

  /**
   * Writes a file, replacing one that is there, whose rights, owner and links are kept; into what
   * is no file, such as a pipe, it is written as it stands.
   *
   * @throws CommandFault saying why, if that is not possible
   */
  public static void replace(Path file, byte[] bytes) {
    replace(file, out -> out.write(bytes), bytes.length);
  }

  /** The same, line by line. */
  public static void replaceLines(Path file, Lines lines) {
    replace(file, lines::into, 0);
  }

  /**
   * @param bytes about how many there will be
   */
  private static void replace(Path file, StagedFile.Content content, long bytes) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        try (OutputStream out = Files.newOutputStream(file)) {
          content.to(out);
        }
        return;
      }
      try (StagedFile staged = StagedFile.write(file, content)) {
        staged.replace();
      }
    } catch (IOException e) {
      throw WriteFault.of(file, bytes, e);
    }
  }

  /**
   * Writes a file that must not be there yet.
   *
   * @throws CommandFault if it is, or cannot be written
   */
  public static void create(Path file, byte[] bytes) {
    try (StagedFile staged = StagedFile.write(file, bytes)) {
      staged.create();
    } catch (FileAlreadyExistsException e) {
      throw new CommandFault("exists", file);
    } catch (IOException e) {
      throw WriteFault.of(file, bytes.length, e);
    }
  }
}
