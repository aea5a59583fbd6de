package org.itaworkbook.workbook.parts;

import org.jspecify.annotations.Nullable;

/** What is to become of one cell. Each call adds to those before. Not thread-safe. */
final class CellEdit {

  private @Nullable CellWriting writing;
  private @Nullable String ownFormula;
  private int style = -1;
  private boolean removed;
  private boolean becomesValue;

  CellEdit() {}

  /** Writes something into the cell in place of what was to be written. */
  void write(CellWriting content) {
    if (content.replacesFormula()) {
      ownFormula = null;
    }
    writing = content;
    removed = false;
  }

  /** Gives a cell that means a shared formula that formula as its own. */
  void unshare(String formula) {
    ownFormula = formula;
  }

  /** Leaves the value that a formula made, and takes the formula out. */
  void becomeValue() {
    becomesValue = true;
  }

  /** Whether a formula is taken out whose value stays. */
  boolean becomesValue() {
    return becomesValue;
  }

  /** Whether the formula that was there goes, whatever comes in its place. */
  boolean takesFormula() {
    return removed || becomesValue || writing != null && writing.replacesFormula();
  }

  /** Gives the cell another format. */
  void style(int index) {
    style = index;
    removed = false;
  }

  /** Takes the cell out, look and all. */
  void remove() {
    writing = null;
    ownFormula = null;
    style = -1;
    removed = true;
  }

  /** What is written; null where the content stays. */
  @Nullable CellWriting writing() {
    return writing;
  }

  /** The formula that the cell gets as its own; null where it stays as it is. */
  @Nullable String ownFormula() {
    return ownFormula;
  }

  /** The new format; negative where it stays. */
  int style() {
    return style;
  }

  /** Whether the cell is taken out. */
  boolean removed() {
    return removed;
  }
}
