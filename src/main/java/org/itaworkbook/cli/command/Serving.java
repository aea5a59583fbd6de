package org.itaworkbook.cli.command;

import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.engine.Engine;

/** Starts the server. Given by the program's wiring, so that the commands do not know HTTP. */
@FunctionalInterface
public interface Serving {

  /**
   * Serves until the process is asked to stop.
   *
   * @param listening is told the address once callers can connect; where the server made a token,
   *     that stands in its fragment as {@code #token=...}
   * @throws CommandFault saying which options do not go together
   * @throws java.net.BindException if the address or port cannot be had
   * @throws IOException if the server cannot start for another reason
   */
  void serve(Engine engine, ServeOptions options, Consumer<URI> listening)
      throws IOException, InterruptedException;
}
