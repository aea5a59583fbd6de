package org.itaworkbook.cli.command;

import org.jspecify.annotations.Nullable;

/**
 * How the server is to be watched and taken out of service, as it was asked for.
 *
 * @param metricsPort of this machine's own address; 0 lets the system choose, null for nowhere
 * @param drainSeconds for how long it serves on after it was told to end
 * @param numbersRequests whether every request gets a number, by which its lines in the log are
 *     found
 * @param onlyChecks whether all is tried and the server then ends, without a caller let in
 */
public record WatchOptions(
    @Nullable Integer metricsPort, int drainSeconds, boolean numbersRequests, boolean onlyChecks) {

  /** Nobody watches. */
  public static final WatchOptions NONE = new WatchOptions(null, 0, false, false);
}
