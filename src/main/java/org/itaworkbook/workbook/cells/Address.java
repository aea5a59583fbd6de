package org.itaworkbook.workbook.cells;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cell of a sheet. Rows and columns count from 0; in the A1 style rows count from 1. */
public record Address(int row, int column) implements Comparable<Address> {

  /** The rows that a sheet has in Excel 2007 and later. */
  public static final int ROWS = 1 << 20;

  /** The columns that a sheet has in Excel 2007 and later. */
  public static final int COLUMNS = 1 << 14;

  private static final List<String> LETTERS = List.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ".split(""));
  private static final int MOST_LETTERS = 6;
  private static final int MOST_DIGITS = 9;

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Address address && row == address.row && column == address.column;
  }

  @Override
  public int hashCode() {
    return 31 * row + column;
  }

  /**
   * Reads an address in the A1 style, with or without dollar signs, in whatever case.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Address parse(String text) {
    Address found = find(text);
    if (found == null) {
      throw new IllegalArgumentException("no address of a cell: " + text);
    }
    return found;
  }

  /** Reads an address as {@link #parse} does; null for anything else. */
  public static @Nullable Address find(String text) {
    int at = text.startsWith("$") ? 1 : 0;
    int letters = at;
    int column = 0;
    while (at < text.length() && letter(text.charAt(at)) > 0 && at - letters < MOST_LETTERS) {
      column = column * 26 + letter(text.charAt(at++));
    }
    if (column == 0) {
      return null;
    }
    at += at < text.length() && text.charAt(at) == '$' ? 1 : 0;
    int row = rowNumber(text, at);
    return row < 1 ? null : new Address(row - 1, column - 1);
  }

  private static int rowNumber(String text, int from) {
    if (from == text.length() || text.length() - from > MOST_DIGITS) {
      return 0;
    }
    int row = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      row = row * 10 + c - '0';
    }
    return row;
  }

  private static int letter(char c) {
    return c >= 'A' && c <= 'Z' ? c - 'A' + 1 : c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0;
  }

  /** The letters of a column. */
  public static String letters(int column) {
    return column < LETTERS.size()
        ? LETTERS.get(column)
        : letters(column / LETTERS.size() - 1) + LETTERS.get(column % LETTERS.size());
  }

  /** The column of some letters; negative for anything else. */
  public static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      int letter = letter(letters.charAt(i));
      if (letter == 0 || i == MOST_LETTERS) {
        return -1;
      }
      column = column * 26 + letter;
    }
    return column - 1;
  }

  /** The address with dollar signs before both. */
  public String absolute() {
    return "$" + letters(column) + "$" + (row + 1);
  }

  @Override
  public int compareTo(Address other) {
    return row != other.row
        ? Integer.compare(row, other.row)
        : Integer.compare(column, other.column);
  }

  /** The address in the A1 style, without dollar signs. */
  @Override
  public String toString() {
    return letters(column) + (row + 1);
  }
}
