package org.itaworkbook.responses.tables;

import java.io.Serializable;
import java.util.Locale;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Messages;

/**
 * How much of an input is read at all.
 *
 * @param fileBytes of one file as it comes
 * @param rows of all its tables
 * @param columns of a row
 * @param inflatedBytes of everything in a zip
 */
public record ResponseLimits(long fileBytes, long rows, int columns, long inflatedBytes)
    implements Serializable {

  /** Of what is sent over HTTP. */
  public static final ResponseLimits OF_UPLOADS =
      new ResponseLimits(200L << 20, 2_000_000, 400, 8L << 30);

  /** Of files on the own disk. */
  public static final ResponseLimits OF_FILES =
      new ResponseLimits(8L << 30, 50_000_000, 400, 64L << 30);

  /** A cell may be so long, in bytes, even where nobody reads it. */
  static final int LONGEST_CELL = 1 << 20;

  /** What is unpacked may be so many times as large as it was, after the first of it. */
  static final int MOST_INFLATION = 200;

  static final long INFLATION_FREE = 1L << 20;

  /** The refusal of more rows than are read. */
  public RefusedException tooManyRows() {
    return beyond(Refusal.ANSWERS_TOO_LARGE, "rows", rows);
  }

  /** Refuses a row of a table that is beyond all limits, be it blank as all before it. */
  void checkRow(long number) {
    if (number > rows) {
      throw tooManyRows();
    }
  }

  /** The refusal of a file that is larger than is read. */
  RefusedException tooLarge() {
    return new RefusedException(Refusal.ANSWERS_TOO_LARGE, (fileBytes >> 20) + " MB");
  }

  /** The refusal of what is beyond a limit. */
  static RefusedException beyond(Refusal refusal, String cap, long limit) {
    return new RefusedException(
        refusal, Messages.text("refusals.cap." + cap, String.format(Locale.ROOT, "%,d", limit)));
  }
}
