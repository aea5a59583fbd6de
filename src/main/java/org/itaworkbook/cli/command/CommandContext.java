package org.itaworkbook.cli.command;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the commands touch of the world around them.
 *
 * @param templates the folder of fiscal years that the program comes with
 * @param folder against which relative paths resolve, and where results go by default
 * @param environment the settings {@code ITA_*} that options fall back to
 * @param clock tells the date that workbooks bear
 * @param out for results, in UTF-8
 * @param err for everything else, in UTF-8
 * @param serving what {@code serve} does
 * @param browser shows a page to the person who sits here, where that can be done
 */
public record CommandContext(
    Path templates,
    Path folder,
    Map<String, String> environment,
    Clock clock,
    PrintStream out,
    PrintStream err,
    Serving serving,
    Consumer<URI> browser) {

  public CommandContext {
    environment = Map.copyOf(environment);
  }
}
