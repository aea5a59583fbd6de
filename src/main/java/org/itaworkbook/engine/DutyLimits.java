package org.itaworkbook.engine;

import java.util.Locale;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Messages;
import org.itaworkbook.units.UnitRows;

/** How many measures and units one agency may have: each unit gets a workbook of its own. */
final class DutyLimits {

  static final int MEASURES = 2_000;
  static final int UNITS = 1_000;

  private DutyLimits() {}

  /**
   * @throws RefusedException TOO_MANY_CELLS for more measures
   */
  static void check(Scores scores) {
    within("measures", scores.measures().size(), MEASURES);
  }

  /**
   * @throws RefusedException TOO_MANY_CELLS for more units
   */
  static void check(UnitRows units) {
    long rows = units.rows().stream().filter(row -> !row.isBlank()).limit(UNITS + 1L).count();
    within("units", rows, UNITS);
  }

  private static void within(String cap, long number, int limit) {
    if (number > limit) {
      throw new RefusedException(
          Refusal.TOO_MANY_CELLS,
          Messages.text("refusals.cap." + cap, String.format(Locale.ROOT, "%,d", limit)));
    }
  }
}
