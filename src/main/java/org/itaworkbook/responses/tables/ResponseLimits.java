package org.itaworkbook.responses.tables;

import java.io.Serializable;
import java.util.Locale;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/**
 * How much of an input is read at all.
 *
 * @param fileBytes of one file as it comes
 * @param rows of all its tables
 * @param columns of a row
 * @param inflatedBytes of everything in a zip
 * @param cells of all rows, each time that they are read
 * @param idleBytes of blank cells, blank rows and what else holds no answer
 * @param slowBytes of markup that only the parser of all XML reads
 */
public record ResponseLimits(
    long fileBytes,
    long rows,
    int columns,
    long inflatedBytes,
    long cells,
    long idleBytes,
    long slowBytes)
    implements Serializable {

  /** Of what is sent over HTTP. */
  public static final ResponseLimits OF_UPLOADS =
      new ResponseLimits(200L << 20, 2_000_000, 400, 8L << 30, 160_000_000, 1L << 30, 256L << 20);

  /** Of files on the own disk. */
  public static final ResponseLimits OF_FILES =
      new ResponseLimits(
          8L << 30, 50_000_000, 400, 64L << 30, 4_000_000_000L, 25L << 30, 16L << 30);

  /** A cell may be so long, in bytes, even where nobody reads it. */
  static final int LONGEST_CELL = 1 << 20;

  /** What is unpacked may be so many times as large as it was, after the first of it. */
  static final int MOST_INFLATION = 200;

  static final long INFLATION_FREE = 1L << 20;

  /** The refusal of more rows than are read. */
  public RefusedException tooManyRows() {
    return new RefusedException(Refusal.ANSWERS_TOO_LARGE, cap("rows", rows));
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

  /** The refusal of what is beyond a limit, in the words for answers of persons. */
  static RefusedException beyond(Refusal refusal, String cap, long limit) {
    return RefusedException.of(
        refusal, Messages.text("refusals." + refusal + "_OF_ANSWERS", cap(cap, limit)));
  }

  static Text cap(String cap, long limit) {
    return Messages.text("refusals.cap." + cap, String.format(Locale.ROOT, "%,d", limit));
  }
}
