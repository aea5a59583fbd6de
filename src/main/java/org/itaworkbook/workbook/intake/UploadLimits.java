package org.itaworkbook.workbook.intake;

import java.io.Serializable;
import java.util.Collection;
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
 * @param cells in all sheets, but for those that hold nothing
 * @param rows in all sheets, but for those that hold no such cell
 * @param blanks cells that hold nothing, and rows of nothing else, in all sheets: borders and fills
 *     down to the end of a sheet are common, and each takes some 60 bytes of memory
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
    int blanks,
    int styles,
    int elements)
    implements Serializable {

  public static final UploadLimits DEFAULT =
      new UploadLimits(
          25L << 20, 1_000, 200L << 20, 64L << 20, 250_000, 100_000, 1_000_000, 10_000, 1_500_000);

  /** More than any workbook of staff has; Excel opens more, as long as its memory lasts. */
  static final int SHEETS = 1_000;

  /** Old workbooks gather names of other workbooks by tens of thousands. */
  static final int NAMES = 100_000;

  /** Notes and comments at cells. */
  static final int NOTES = 50_000;

  /** What an answer of a unit may hold of what a workbook of the centre may. */
  private static final int PART_OF_CENTRE = 4;

  /** The limits of a unit's answer, so that none of many costs as much as the whole. */
  public UploadLimits ofAnswer() {
    return new UploadLimits(
        uploadBytes,
        entries,
        inflatedBytes / PART_OF_CENTRE,
        partBytes / PART_OF_CENTRE,
        cells / PART_OF_CENTRE,
        rows / PART_OF_CENTRE,
        blanks / PART_OF_CENTRE,
        styles,
        elements / PART_OF_CENTRE);
  }

  /**
   * Refuses files that are too much together, by what their lists of entries say that they unpack
   * to; what is no zip counts as it is.
   */
  public void checkTogether(Collection<byte[]> files) {
    long inflated = 0;
    for (byte[] each : files) {
      inflated += Intake.inflatedBytes(each, entries);
    }
    if (inflated > inflatedBytes) {
      throw tooMuch("together", inflatedBytes >> 20);
    }
  }

  public UploadLimits withUploadBytes(long bytes) {
    return new UploadLimits(
        bytes, entries, inflatedBytes, partBytes, cells, rows, blanks, styles, elements);
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
