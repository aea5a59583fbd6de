package org.itaworkbook.workbook.contract;

/** What stands in the column of a question's triage, where the other column is empty. */
public final class TriageMark {

  public static final String MARK = "✓";

  /** The longest word that people set for a mark. */
  public static final int LONGEST = 2;

  private TriageMark() {}

  /** Whether a formula reads like one that sets the mark: the engine's own, wherever it stands. */
  public static boolean isSetBy(String formula) {
    return formula.contains(HiddenNames.THRESHOLD) && formula.contains('"' + MARK + '"');
  }
}
