package org.itaworkbook.workbook.intake;

import java.io.Serializable;
import java.util.Locale;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Messages;

/**
 * What an upload may be at most, checked before anything is parsed.
 *
 * @param uploadBytes the file as sent
 * @param entries parts in its zip
 * @param inflatedBytes all parts unpacked
 * @param partBytes one XML part unpacked
 * @param cells in all sheets
 * @param rows in all sheets
 * @param styles fonts or cell formats
 * @param elements of XML in all parts that are parsed: each takes some 200 bytes of memory
 */
public record UploadLimits(
    long uploadBytes,
    int entries,
    long inflatedBytes,
    long partBytes,
    int cells,
    int rows,
    int styles,
    int elements)
    implements Serializable {

  public static final UploadLimits DEFAULT =
      new UploadLimits(
          25L << 20, 1_000, 200L << 20, 64L << 20, 250_000, 100_000, 10_000, 1_500_000);

  public UploadLimits withUploadBytes(long bytes) {
    return new UploadLimits(
        bytes, entries, inflatedBytes, partBytes, cells, rows, styles, elements);
  }

  /** The refusal of a file that is larger than so many bytes. */
  public static RefusedException tooLarge(long mostBytes) {
    return new RefusedException(Refusal.TOO_LARGE, (mostBytes >> 20) + " MB");
  }

  /**
   * Refuses a number of cells, rows or formats that is beyond a cap.
   *
   * @param cap its key among the messages
   */
  static void within(String cap, int number, int limit) {
    if (number > limit) {
      throw beyond(Refusal.TOO_MANY_CELLS, cap, limit);
    }
  }

  /** The refusal of what unpacks to more than a cap. */
  static RefusedException tooMuch(String cap, long limit) {
    return beyond(Refusal.INFLATES_TOO_FAR, cap, limit);
  }

  private static RefusedException beyond(Refusal refusal, String cap, long limit) {
    return new RefusedException(
        refusal, Messages.text("refusals.cap." + cap, String.format(Locale.ROOT, "%,d", limit)));
  }
}
