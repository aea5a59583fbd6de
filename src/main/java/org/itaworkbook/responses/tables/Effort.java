package org.itaworkbook.responses.tables;

import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;

/**
 * What the reading of an input has cost so far, in all its tables and however often they are read.
 * What holds no answers, and what only the slow reader reads, may cost a part of what answers may,
 * so that a file that was made to do harm is soon refused. Mutable, for one thread.
 */
public final class Effort {

  /** So long may what stands around the cells of a row be, in bytes. */
  private static final int OF_ROW = 256;

  /** The same of what stands around a cell. */
  private static final int OF_CELL = 64;

  /** A letter may be spelt as an entity. */
  private static final int OF_LETTER = 8;

  private static final int MEGABYTE = 20;

  private final ResponseLimits limits;
  private long unpacked;
  private long idle;
  private long slow;
  private long cells;

  public Effort(ResponseLimits limits) {
    this.limits = limits;
  }

  ResponseLimits limits() {
    return limits;
  }

  /** What a table will unpack each time that it is read, as its zip says, in bytes. */
  void unpacked(long bytes) {
    unpacked += bytes;
    if (unpacked > limits.inflatedBytes()) {
      throw ResponseLimits.beyond(
          Refusal.INFLATES_TOO_FAR, "inflated", limits.inflatedBytes() >> MEGABYTE);
    }
  }

  /** What holds nothing that anybody answered, in bytes. */
  void idle(long bytes) {
    idle += bytes;
    if (idle > limits.idleBytes()) {
      throw ResponseLimits.beyond(Refusal.INFLATES_TOO_FAR, "idle", limits.idleBytes() >> MEGABYTE);
    }
  }

  /** What is read by the parser of all XML, in bytes. */
  void slow(long bytes) {
    slow += bytes;
    if (slow > limits.slowBytes()) {
      throw ResponseLimits.beyond(Refusal.INFLATES_TOO_FAR, "slow", limits.slowBytes() >> MEGABYTE);
    }
  }

  /**
   * A row that was read.
   *
   * @param bytes how long it was, with all that stands around its cells
   * @param blank how many of them were blank cells
   */
  void row(RowCells row, long bytes, long blank) {
    cells += row.width();
    if (cells > limits.cells()) {
      throw new RefusedException(
          Refusal.ANSWERS_TOO_LARGE, ResponseLimits.cap("cells", limits.cells()));
    }
    long around = bytes - blank - OF_ROW - (long) OF_CELL * row.width();
    long waste = row.width() == 0 ? bytes : blank;
    if (around > 0 && row.width() > 0) {
      waste += Math.max(0, around - OF_LETTER * row.own());
    }
    if (waste > 0) {
      idle(waste);
    }
  }
}
