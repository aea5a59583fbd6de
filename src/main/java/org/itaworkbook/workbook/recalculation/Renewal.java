package org.itaworkbook.workbook.recalculation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.workbook.cells.CellArea;

/** What can be told of the renewal of a formula of staff's without calculating it. */
public final class Renewal {

  /** Texts and quoted sheets, or a function. */
  private static final Pattern FUNCTION =
      Pattern.compile(
          "\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'|(?<function>[\\p{L}_][\\p{L}\\p{N}_.]*)\\(");

  private Renewal() {}

  /** Whether all functions of a formula are of those that {@link DependentFormulas} calculates. */
  public static boolean isAble(String formula) {
    Matcher token = FUNCTION.matcher(formula);
    while (token.find()) {
      String function = token.group("function");
      if (function != null && !KnownFunctions.isCalculated(function.toUpperCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
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
