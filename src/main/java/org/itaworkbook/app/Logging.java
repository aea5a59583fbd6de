package org.itaworkbook.app;

import java.nio.file.Path;
import java.util.Map;
import org.itaworkbook.cli.command.LogSettings;
import org.itaworkbook.cli.terminal.CommandFault;
import org.jspecify.annotations.Nullable;

/** What the environment says of the log, for {@link LogConfiguration}, which logback makes. */
final class Logging {

  private static volatile @Nullable LogSettings begun;

  private Logging() {}

  /**
   * Takes effect only before the first logger is made. What cannot be is told by the command
   * itself, once it runs.
   */
  static void begin(Map<String, String> environment) {
    try {
      begun = LogSettings.of(environment, Path.of(""));
    } catch (CommandFault fault) {
      begun = LogSettings.USUAL;
    }
  }

  /** Null in a process that has not begun to serve. */
  static @Nullable LogSettings settings() {
    return begun;
  }
}
