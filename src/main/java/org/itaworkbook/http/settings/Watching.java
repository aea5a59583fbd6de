package org.itaworkbook.http.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a server is watched and taken out of service.
 *
 * @param drain for how long it serves on after it was told to end, while {@code /ready} says that
 *     it stops, so that a proxy sends no more; zero to stop at once
 * @param metricsPort of this machine's own address, where {@code /metrics} answers; 0 for any free
 *     one, null for nowhere
 * @param numbersRequests whether every request gets a number; else only one that brings its own
 */
public record Watching(Duration drain, @Nullable Integer metricsPort, boolean numbersRequests) {

  /** Stops at once, tells nothing. */
  public static final Watching NONE = new Watching(Duration.ZERO, null, false);

  public Watching {
    if (drain.isNegative()) {
      throw new IllegalArgumentException("drain is negative: " + drain);
    }
  }
}
