package org.itaworkbook.app;

/**
 * Keeps the libraries' loggers from being set up at all, which costs a command a quarter of its
 * start. Only the server logs.
 */
final class NoLogging {

  private NoLogging() {}

  /** Takes effect only before the first logger is made. */
  static void loggers() {
    System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "WARN");
  }
}
