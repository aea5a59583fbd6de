package org.itaworkbook.workbook.recalculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.cells.AddressRange;
import org.itaworkbook.workbook.cells.CellArea;
import org.jspecify.annotations.Nullable;

/**
 * The cells that a simple formula looks at, told without a parser: one of references, known
 * functions and operators. It spares the loading of POI where nothing of staff's depends on what
 * the engine writes.
 */
final class NamedCells {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<text>\"(?:[^\"]|\"\")*\")"
              + "|(?<sheet>'(?:[^']|'')+'!|[\\p{L}\\p{M}_][\\p{L}\\p{M}\\p{N}_.]*!)?"
              + "(?:(?<area>\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}(?::\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7})?)"
              + "|(?<c1>\\$?[A-Za-z]{1,3}):(?<c2>\\$?[A-Za-z]{1,3})"
              + "|(?<r1>\\$?[0-9]{1,7}):(?<r2>\\$?[0-9]{1,7}))(?![\\p{L}\\p{M}\\p{N}_.(!:\\[])"
              + "|(?<function>[A-Za-z][A-Za-z0-9.]*)\\("
              + "|(?<truth>(?i:TRUE|FALSE))(?![\\p{L}\\p{M}\\p{N}_.(!:\\[])"
              + "|(?<number>[0-9]+(?:\\.[0-9]*)?(?:[Ee][+-]?[0-9]+)?|\\.[0-9]+)"
              + "(?![\\p{L}\\p{M}\\p{N}_.(!:\\[])"
              + "|(?<sign>[-+*/^&=<>%(),;{}\\s])");

  private NamedCells() {}

  /**
   * The cells.
   *
   * @param sheet the formula's own
   * @return null where a parser is needed to tell
   */
  static @Nullable List<CellArea> of(String formula, String sheet) {
    List<CellArea> areas = new ArrayList<>();
    Matcher token = TOKEN.matcher(formula);
    int at = 0;
    while (at < formula.length()) {
      if (!token.find(at) || token.start() != at) {
        return null;
      }
      String function = token.group("function");
      if (function != null
          && !KnownFunctions.looksAtArgumentsOnly(function.toUpperCase(Locale.ROOT))) {
        return null;
      }
      String qualifier = token.group("sheet");
      CellArea area = area(token, qualifier == null ? sheet : unquoted(qualifier));
      if (area != null) {
        areas.add(area);
      }
      at = token.end();
    }
    return areas;
  }

  /** The cells that any formula names by their addresses, whatever else it looks at. */
  static List<CellArea> among(String formula, String sheet) {
    List<CellArea> areas = new ArrayList<>();
    Matcher token = TOKEN.matcher(formula);
    while (token.find()) {
      String qualifier = token.group("sheet");
      CellArea area = area(token, qualifier == null ? sheet : unquoted(qualifier));
      if (area != null) {
        areas.add(area);
      }
    }
    return areas;
  }

  private static String unquoted(String qualifier) {
    String name = qualifier.substring(0, qualifier.length() - 1);
    return name.startsWith("'") ? name.substring(1, name.length() - 1).replace("''", "'") : name;
  }

  private static @Nullable CellArea area(Matcher token, String sheet) {
    if (token.group("area") != null) {
      AddressRange range = AddressRange.parse(token.group("area"));
      return new CellArea(
          sheet, range.firstRow(), range.lastRow(), range.firstColumn(), range.lastColumn());
    }
    if (token.group("c1") != null) {
      int one = Address.column(token.group("c1").replace("$", ""));
      int other = Address.column(token.group("c2").replace("$", ""));
      return new CellArea(sheet, 0, Address.ROWS - 1, Math.min(one, other), Math.max(one, other));
    }
    if (token.group("r1") != null) {
      int one = Integer.parseInt(token.group("r1").replace("$", "")) - 1;
      int other = Integer.parseInt(token.group("r2").replace("$", "")) - 1;
      return new CellArea(
          sheet, Math.min(one, other), Math.max(one, other), 0, Address.COLUMNS - 1);
    }
    return null;
  }
}
