package org.itaworkbook.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.itaworkbook.cli.command.CommandContext;

/**
 * What the process was started with.
 *
 * @param home the folder that holds {@code workbook-templates}
 * @param folder where it was started
 * @param environment the variables {@code ITA_*}; each is described by {@code ita serve --help}
 */
record Settings(Path home, Path folder, Map<String, String> environment) {

  /** Dates on workbooks are those of the agencies that get them. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

  static Settings ofProcess() {
    Path folder = Path.of("").toAbsolutePath();
    return new Settings(
        folder.resolve(System.getProperty("ita.home", "")), folder, System.getenv());
  }

  CommandContext surroundings(PrintStream out, PrintStream err) {
    return new CommandContext(
        home.resolve("workbook-templates"),
        folder,
        environment,
        Clock.system(ZONE),
        out,
        err,
        Server::serve,
        DesktopBrowser.of(environment));
  }
}
