package org.itaworkbook.engine;

import java.io.Serializable;
import java.util.List;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.Collected;

/**
 * The answers of units put together.
 *
 * @param conflicts where the table of measures says something else, which was not overwritten
 * @param workbook the centre's workbook with the answers; owned by the caller
 */
public record CollectedWorkbook(Collected collected, List<Text> conflicts, byte[] workbook)
    implements Serializable {

  public CollectedWorkbook {
    conflicts = List.copyOf(conflicts);
  }
}
