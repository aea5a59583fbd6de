package org.itaworkbook.cli.files;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What stands for standard input and output where a file is asked for. */
public final class StandardStreams {

  /** The name; a file that is called so is {@code ./-}. */
  public static final Path NAME = Path.of("-");

  private StandardStreams() {}

  public static boolean is(@Nullable Path path) {
    return NAME.equals(path);
  }
}
