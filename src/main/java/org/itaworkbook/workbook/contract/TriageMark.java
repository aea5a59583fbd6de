package org.itaworkbook.workbook.contract;

/**
 * What stands in the column of a question's triage, where the other column is empty, and the
 * colours of MAINTAIN and IMPROVE, as RRGGBB, wherever a workbook shows them.
 */
public final class TriageMark {

  public static final String MARK = "✓";

  /** The longest word that people set for a mark. */
  public static final int LONGEST = 2;

  public static final String IMPROVE_INK = "9C0006";
  public static final String IMPROVE_GROUND = "FFD9DC";
  public static final String MAINTAIN_INK = "1B5E2B";
  public static final String MAINTAIN_GROUND = "DCF0DF";

  private TriageMark() {}

  /** Whether a formula reads like one that sets the mark: the engine's own, wherever it stands. */
  public static boolean isSetBy(String formula) {
    return formula.contains(HiddenNames.THRESHOLD) && formula.contains('"' + MARK + '"');
  }
}
