package org.itaworkbook.workbook.cells;

import org.jspecify.annotations.Nullable;

/** How a formula is kept (ECMA-376 part 1, 18.18.6). */
public enum FormulaType {
  /** There is none. */
  NONE("none"),
  /** In its own cell. */
  NORMAL("normal"),
  /** For several cells, in one of them. */
  SHARED("shared"),
  /** For the range of an array. */
  ARRAY("array"),
  /** For the range of a data table. */
  DATA_TABLE("dataTable");

  private static final FormulaType[] ALL = values();

  private final String word;

  FormulaType(String word) {
    this.word = word;
  }

  /** As the attribute has it. */
  public String word() {
    return word;
  }

  /** Whether it fills a range as a whole. */
  public boolean isArray() {
    return this == ARRAY || this == DATA_TABLE;
  }

  /** The type that the attribute's word means; null where it means none. */
  public static @Nullable FormulaType of(String word) {
    for (FormulaType each : ALL) {
      if (each.word.equals(word)) {
        return each;
      }
    }
    return null;
  }

  public static FormulaType at(int ordinal) {
    return ALL[ordinal];
  }
}
