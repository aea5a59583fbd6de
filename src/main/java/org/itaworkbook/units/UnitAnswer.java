package org.itaworkbook.units;

import java.io.Serializable;
import java.util.List;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A unit's workbook as it came back.
 *
 * @param file the name of the file
 * @param unit null where it says none, or two
 * @param round null likewise
 * @param progress of the measures that the unit said anything about
 * @param faults what could not be read, or may be meant otherwise, each with its cell
 */
public record UnitAnswer(
    String file,
    @Nullable UnitCode unit,
    @Nullable RoundId round,
    List<Progress> progress,
    List<Text> faults)
    implements Serializable {

  public UnitAnswer {
    progress = List.copyOf(progress);
    faults = List.copyOf(faults);
  }
}
