package org.itaworkbook.workbook.recalculation;

import java.util.List;
import java.util.Locale;
import org.itaworkbook.workbook.cells.CellArea;

/** What can be told of the renewal of a formula of staff's without calculating it. */
public final class Renewal {

  private Renewal() {}

  /**
   * Whether all functions of a formula are of those that {@link DependentFormulas} calculates. One
   * look at each letter: there may be thousands of formulas of eight thousand letters.
   */
  public static boolean isAble(String formula) {
    int word = -1;
    for (int i = 0; i < formula.length(); i++) {
      char c = formula.charAt(i);
      if (c == '"' || c == '\'') {
        i = endOfQuoted(formula, i);
        word = -1;
      } else if (c == '(' && word >= 0 && !isCalculated(formula.substring(word, i))) {
        return false;
      } else if (Character.isLetter(c) || c == '_') {
        word = word < 0 ? i : word;
      } else if (!Character.isDigit(c) && c != '.') {
        word = -1;
      }
    }
    return true;
  }

  /** Where a text or a quoted sheet ends; a doubled quote ends one and begins the next. */
  private static int endOfQuoted(String formula, int from) {
    int end = formula.indexOf(formula.charAt(from), from + 1);
    return end < 0 ? formula.length() : end;
  }

  private static boolean isCalculated(String function) {
    return KnownFunctions.isCalculated(function.toUpperCase(Locale.ROOT));
  }

  /**
   * The cells that a formula names by their addresses.
   *
   * @param sheet the formula's own
   */
  public static List<CellArea> cells(String formula, String sheet) {
    return NamedCells.among(formula, sheet);
  }
}
