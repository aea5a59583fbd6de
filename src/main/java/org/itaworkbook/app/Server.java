package org.itaworkbook.app;

import java.io.PrintStream;
import org.itaworkbook.cli.ServeOptions;
import org.itaworkbook.engine.Engine;

/** Starts the server as {@code ita serve} asks for it. */
final class Server {

  private Server() {}

  static void serve(Engine engine, ServeOptions options, PrintStream out) {
    throw new UnsupportedOperationException("being built");
  }
}
