package org.itaworkbook.workbook;

import java.util.List;
import org.itaworkbook.text.Text;

/**
 * A workbook with what units have answered.
 *
 * @param conflicts what does not agree: files of one unit with each other, or a unit with the
 *     table, which was not overwritten
 * @param workbook owned by the caller
 */
public record CollectedAnswers(List<Text> conflicts, byte[] workbook) {

  public CollectedAnswers {
    conflicts = List.copyOf(conflicts);
  }
}
