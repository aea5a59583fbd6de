package org.itaworkbook.app;

/**
 * While it is open, a process that is told to end does so at once: nothing is served yet that could
 * be finished, and what opens the outbox must not complain of a database that closes under it.
 */
final class EndAtOnce implements AutoCloseable {

  /** As shells report an end by Ctrl-C. */
  private static final int INTERRUPTED = 130;

  private final Thread end =
      new Thread(() -> Runtime.getRuntime().halt(INTERRUPTED), "end-at-once");

  EndAtOnce() {
    Runtime.getRuntime().addShutdownHook(end);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException e) {
      // The process ends already, and at once.
    }
  }
}
