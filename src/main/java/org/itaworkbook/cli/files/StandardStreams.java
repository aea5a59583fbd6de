package org.itaworkbook.cli.files;

import java.io.PrintStream;
import java.nio.file.Path;
import org.itaworkbook.cli.terminal.CommandFault;
import org.jspecify.annotations.Nullable;

/** What stands for standard input and output where a file is asked for. */
public final class StandardStreams {

  /** The name; a file that is called so is {@code ./-}. */
  public static final Path NAME = Path.of("-");

  private StandardStreams() {}

  /**
   * Writes all of it, or says that it could not.
   *
   * @throws CommandFault if whatever reads the stream has ended, or its disk is full
   */
  public static void write(PrintStream out, byte[] bytes) {
    out.writeBytes(bytes);
    if (out.checkError()) {
      throw new CommandFault("stream");
    }
  }

  public static boolean is(@Nullable Path path) {
    return NAME.equals(path);
  }
}
