package org.itaworkbook.workbook.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formulas as text. Only what has to be found is looked at, so that a formula with names or
 * functions that no parser knows is handled all the same.
 */
public final class FormulaText {

  /** Texts, quoted sheets, brackets; then whole columns, whole rows, cells; then other words. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"(?:[^\"]|\"\")*\""
              + "|'(?:[^']|'')*'"
              + "|(?<bracket>\\[)"
              + "|(?<c1>\\$?[A-Za-z]{1,3}):(?<c2>\\$?[A-Za-z]{1,3})(?![\\w.(!\\[$])"
              + "|(?<r1>\\$?[0-9]{1,7}):(?<r2>\\$?[0-9]{1,7})(?![\\w.(!\\[$])"
              + "|(?<column>\\$?[A-Za-z]{1,3})(?<row>\\$?[0-9]{1,7})(?![\\w.(!\\[])"
              + "|[\\p{L}\\p{M}_\\\\0-9.$]+",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Texts and quoted sheets, or the name of a table before a bracket. */
  private static final Pattern TABLE =
      Pattern.compile(
          "\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'"
              + "|(?<table>[\\p{L}_\\\\][\\p{L}\\p{M}\\p{N}_.?\\\\]*)\\[");

  /** Below Excel's 255, for quotes that stand twice. */
  private static final int LONGEST_TEXT = 200;

  private FormulaText() {}

  /** The Excel tables whose columns a formula names. */
  public static Set<String> tables(String formula) {
    Set<String> tables = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    Matcher token = TABLE.matcher(formula);
    while (token.find()) {
      String table = token.group("table");
      if (table != null) {
        tables.add(table);
      }
    }
    return tables;
  }

  /** A text as a formula holds it. */
  public static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /** A text of any length: in one piece a formula holds 255 signs at most. */
  public static String literal(String text) {
    List<String> pieces = new ArrayList<>();
    int at = 0;
    while (text.length() - at > LONGEST_TEXT) {
      int end = text.offsetByCodePoints(at, text.codePointCount(at, at + LONGEST_TEXT - 1));
      pieces.add(quoted(text.substring(at, end)));
      at = end;
    }
    pieces.add(quoted(text.substring(at)));
    return String.join("&", pieces);
  }

  /**
   * A formula as it reads in a cell so many rows below and columns right of the one that it was
   * written for. References that leave the sheet come in again on its other side, as in Excel.
   */
  public static String moved(String formula, int rows, int columns) {
    StringBuilder moved = new StringBuilder();
    Matcher token = TOKEN.matcher(formula);
    int at = 0;
    while (token.find(at)) {
      moved.append(formula, at, token.start());
      at = token.end();
      if (token.group("bracket") != null) {
        at = bracketEnd(formula, token.start());
        moved.append(formula, token.start(), at);
      } else if (token.group("column") != null
          && isColumn(token.group("column"))
          && isRow(token.group("row"))) {
        moved.append(column(token.group("column"), columns)).append(row(token.group("row"), rows));
      } else if (token.group("c1") != null) {
        moved.append(column(token.group("c1"), columns));
        moved.append(':').append(column(token.group("c2"), columns));
      } else if (token.group("r1") != null) {
        moved.append(row(token.group("r1"), rows)).append(':').append(row(token.group("r2"), rows));
      } else {
        moved.append(token.group());
      }
    }
    return moved.append(formula, at, formula.length()).toString();
  }

  /** The end of a structured reference or of the name of another workbook. */
  private static int bracketEnd(String formula, int start) {
    int depth = 0;
    for (int i = start; i < formula.length(); i++) {
      switch (formula.charAt(i)) {
        case '\'' -> i++;
        case '[' -> depth++;
        case ']' -> depth--;
        default -> {}
      }
      if (depth == 0) {
        return i + 1;
      }
    }
    return formula.length();
  }

  private static boolean isColumn(String reference) {
    return Address.column(reference.replace("$", "")) < Address.COLUMNS;
  }

  private static boolean isRow(String reference) {
    int number = Integer.parseInt(reference.replace("$", ""));
    return number >= 1 && number <= Address.ROWS;
  }

  private static String column(String reference, int by) {
    if (reference.startsWith("$") || !isColumn(reference)) {
      return reference;
    }
    int index = Address.column(reference);
    return Address.letters(Math.floorMod(index + by, Address.COLUMNS));
  }

  private static String row(String reference, int by) {
    if (reference.startsWith("$") || !isRow(reference)) {
      return reference;
    }
    return Integer.toString(Math.floorMod(Integer.parseInt(reference) - 1 + by, Address.ROWS) + 1);
  }
}
