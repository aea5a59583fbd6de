package org.itaworkbook.http.handlers;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The work that waits and is under way, and how long whoever comes next may have to wait for it.
 * Learns how fast this machine is. Thread-safe.
 */
final class Backlog {

  /** What the last piece of work counts beside all before, when the pace is learnt. */
  private static final double NEWS = 0.2;

  private static final double FASTEST = 0.1;
  private static final double SLOWEST = 10;

  private final int atOnce;
  private final LongSupplier nanoTime;
  private final Set<Piece> pieces = new LinkedHashSet<>();
  private double pace = 1;

  /**
   * @param atOnce how many pieces are worked on at once
   */
  Backlog(int atOnce, LongSupplier nanoTime) {
    this.atOnce = atOnce;
    this.nanoTime = nanoTime;
  }

  /**
   * Takes a piece on; empty where it would wait too long.
   *
   * @param seconds that it takes on a usual machine
   * @param mostWait seconds that it may wait
   */
  synchronized Optional<Piece> add(double seconds, double mostWait) {
    if (waitSeconds() > mostWait) {
      return Optional.empty();
    }
    Piece piece = new Piece(seconds);
    pieces.add(piece);
    return Optional.of(piece);
  }

  /** Seconds until another piece would begin; 0 where it would at once. */
  synchronized double waitSeconds() {
    return pieces.size() < atOnce
        ? 0
        : pieces.stream().mapToDouble(Piece::remaining).sum() / atOnce;
  }

  private double secondsSince(long nanos) {
    return (nanoTime.getAsLong() - nanos) / (double) TimeUnit.SECONDS.toNanos(1);
  }

  /** A piece of work. */
  final class Piece {

    private final double seconds;
    private long begun;
    private boolean isUnderWay;

    private Piece(double seconds) {
      this.seconds = seconds;
    }

    void begin() {
      synchronized (Backlog.this) {
        begun = nanoTime.getAsLong();
        isUnderWay = true;
      }
    }

    /** Says that it is done, or will not be. */
    void end() {
      synchronized (Backlog.this) {
        if (pieces.remove(this) && isUnderWay) {
          double found = Math.max(FASTEST, Math.min(SLOWEST, secondsSince(begun) / seconds));
          pace += NEWS * (found - pace);
        }
      }
    }

    /** What takes longer than was thought is taken to need half as long again. */
    private double remaining() {
      if (!isUnderWay) {
        return seconds * pace;
      }
      double taken = secondsSince(begun);
      return Math.max(seconds * pace - taken, taken / 2);
    }
  }
}
