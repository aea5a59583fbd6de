package org.itaworkbook.cli;

import java.io.IOException;
import java.io.PrintStream;
import org.itaworkbook.engine.Engine;

/** Starts the server. Given by the program's wiring, so that the commands do not know HTTP. */
@FunctionalInterface
public interface Serving {

  /**
   * Serves until the process is asked to stop.
   *
   * @param out where the address that it listens on is printed
   * @throws IllegalArgumentException saying which option does not fit
   * @throws IOException if the address cannot be listened on
   */
  void serve(Engine engine, ServeOptions options, PrintStream out)
      throws IOException, InterruptedException;
}
