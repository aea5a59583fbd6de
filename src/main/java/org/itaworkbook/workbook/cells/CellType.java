package org.itaworkbook.workbook.cells;

import org.jspecify.annotations.Nullable;

/** What the value of a cell is (ECMA-376 part 1, 18.18.11). */
public enum CellType {
  /** A number, or nothing. */
  NUMBER("n"),
  /** The index of a shared string. */
  SHARED_STRING("s"),
  /** A text that a formula made. */
  STRING("str"),
  /** A text that stands in the cell. */
  INLINE_STRING("inlineStr"),
  /** TRUE or FALSE. */
  BOOLEAN("b"),
  /** An error. */
  ERROR("e"),
  /** A date as ISO 8601 writes it. */
  DATE("d");

  private static final CellType[] ALL = values();

  private final String word;

  CellType(String word) {
    this.word = word;
  }

  /** As the attribute has it. */
  public String word() {
    return word;
  }

  public static @Nullable CellType of(String word) {
    for (CellType each : ALL) {
      if (each.word.equals(word)) {
        return each;
      }
    }
    return null;
  }

  public static CellType at(int ordinal) {
    return ALL[ordinal];
  }
}
