package org.itaworkbook.workbook.cells;

import java.util.Objects;
import org.itaworkbook.scores.Place;

/** The names of cells as formulas write them. Rows and columns count from 0. */
public final class Addresses {

  private Addresses() {}

  /** The letters of a column: {@code B}. */
  public static String letters(int column) {
    return Address.letters(column);
  }

  /** A cell of the same sheet: {@code B7}. */
  public static String of(int row, int column) {
    return new Address(row, column).toString();
  }

  /** A cell of the same sheet that stays when a formula is copied: {@code $B$7}. */
  public static String absolute(int row, int column) {
    return new Address(row, column).absolute();
  }

  /** A cell in the same row, the column of which stays when a formula is copied: {@code $B7}. */
  public static String inRow(int row, int column) {
    return "$" + of(row, column);
  }

  /** A cell for a defined name: {@code 'สรุปผล'!$A$1}. */
  public static String absolute(Place place) {
    Address cell = Address.parse(Objects.requireNonNull(place.cell()));
    return new Place(place.sheet(), null) + "!" + cell.absolute();
  }

  /** Rows of a column of the same sheet: {@code $A$1:$A$7}, or {@code $A$1} alone. */
  public static String area(int column, int first, int last) {
    String start = absolute(first, column);
    return first == last ? start : start + ":" + absolute(last, column);
  }

  /** Rows of a column, first and last included: {@code 'สรุปผล'!$A$1:$A$7}. */
  public static String area(String sheet, int column, int first, int last) {
    return new Place(sheet, null) + "!" + absolute(first, column) + ":" + absolute(last, column);
  }
}
