package org.itaworkbook.app;

import java.nio.file.Path;
import java.util.Map;
import org.itaworkbook.cli.command.LogSettings;
import org.itaworkbook.cli.terminal.CommandFault;

/**
 * Tells logback.xml what the environment says; takes effect only before the first logger is made.
 */
final class Logging {

  private Logging() {}

  /** What cannot be is told by the command itself, once it runs. */
  static void begin(Map<String, String> environment) {
    LogSettings settings;
    try {
      settings = LogSettings.of(environment, Path.of(""));
    } catch (CommandFault fault) {
      settings = LogSettings.USUAL;
    }
    System.setProperty("ita.log.level", settings.level());
    if (settings.json()) {
      System.setProperty("logback.configurationFile", "logback-json.xml");
    }
    if (settings.file() != null) {
      System.setProperty("ita.log", "FILE");
      System.setProperty("ita.log.file", settings.file().toString());
    }
  }
}
