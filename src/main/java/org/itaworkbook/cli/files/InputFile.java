package org.itaworkbook.cli.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.itaworkbook.cli.terminal.CommandFault;

/** Reads what a command is given. */
public final class InputFile {

  private InputFile() {}

  /**
   * The file's bytes, or those of standard input; of a file larger than the limit one byte more
   * than the limit, so that the engine sees that it is too large without its being held in memory.
   *
   * @throws CommandFault if there is no such file or it cannot be read
   */
  public static byte[] read(Path file, long limit) {
    int most = (int) Math.min(Integer.MAX_VALUE - 16, limit + 1);
    if (StandardStreams.is(file)) {
      try {
        return System.in.readNBytes(most);
      } catch (IOException e) {
        throw new CommandFault("unreadable", file);
      }
    }
    if (!Files.exists(file)) {
      throw new CommandFault("missing", file);
    }
    if (Files.isDirectory(file)) {
      throw new CommandFault("folder", file);
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(most);
    } catch (IOException e) {
      throw new CommandFault("unreadable", file);
    }
  }
}
