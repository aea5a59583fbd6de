package org.itaworkbook.scores;

/** What can be wrong, or worth knowing, with a workbook that could be read. */
public enum FindingCode {
  MISSING_SCORE(Severity.ERROR),
  MISSING_INSTRUMENT(Severity.ERROR),
  NOT_A_NUMBER(Severity.ERROR),
  OUT_OF_RANGE(Severity.ERROR),
  FORMULA_ERROR(Severity.ERROR),
  NOT_CALCULATED(Severity.ERROR),
  LOOKS_LIKE_FRACTION(Severity.ERROR),
  DUPLICATE_QUESTION(Severity.ERROR),
  DOUBTFUL_COLUMNS(Severity.ERROR),
  PARTS_NOT_SEPARATE(Severity.ERROR),
  ANSWERS_NOT_SCORES(Severity.WARNING),
  UNKNOWN_QUESTION(Severity.WARNING),
  DOUBTFUL_QUESTION(Severity.WARNING),
  WORDING_CONTRADICTS_CODE(Severity.WARNING),
  PARTS_LOOK_SWAPPED(Severity.WARNING),
  MORE_THAN_TWO_DECIMALS(Severity.WARNING),
  THRESHOLD_CHANGED(Severity.WARNING),
  SIGNATURE_REMOVED(Severity.WARNING),
  ARRAY_BECOMES_VALUES(Severity.WARNING),
  NO_COLUMN_LEFT(Severity.WARNING),
  YEAR_CONTRADICTED(Severity.WARNING),
  YEAR_UNREADABLE(Severity.WARNING),
  PUBLISHED_DIFFERS(Severity.WARNING),
  SUSPECT_SCORE(Severity.WARNING),
  NO_UNITS(Severity.ERROR),
  UNIT_WITHOUT_CODE(Severity.ERROR),
  DUPLICATE_UNIT(Severity.ERROR),
  BAD_ADDRESS(Severity.ERROR),
  ADDRESS_ON_TWO_UNITS(Severity.ERROR),
  UNKNOWN_DUTY(Severity.ERROR),
  UNASSIGNED_QUESTION(Severity.WARNING),
  UNIT_WITHOUT_ADDRESS(Severity.WARNING),
  UNIT_WITHOUT_DUTY(Severity.WARNING),
  UNKNOWN_MEASURE_UNIT(Severity.WARNING),
  MEASURE_WITHOUT_UNIT(Severity.WARNING),
  UNREACHABLE_AVERAGE(Severity.INFO),
  SCALE_NOT_TESTED(Severity.INFO),
  FAR_FROM_OTHERS(Severity.INFO),
  TEXT_NUMBER(Severity.INFO),
  FORMULA_REWRITTEN(Severity.INFO),
  FORMULA_NOT_RENEWED(Severity.INFO),
  HIDDEN_SHEET(Severity.INFO),
  YEAR_ASSUMED(Severity.INFO),
  OIT_AVERAGING_ASSUMED(Severity.INFO),
  TEMPLATE_OPENED(Severity.INFO),
  REPORT_INCOMPLETE(Severity.ERROR),
  REPORT_FIGURE_DIFFERS(Severity.WARNING),
  REPORT_TEXT_STALE(Severity.WARNING),
  REPORT_CELL_KEPT(Severity.WARNING),
  ASSESSOR_TEXT_MISSING(Severity.WARNING),
  UNKNOWN_MARK(Severity.WARNING),
  REVIEW_LEFT(Severity.WARNING),
  ANNOUNCEMENT_MISSING(Severity.INFO),
  PROPOSAL_LEFT(Severity.INFO),
  PART_ABSENT(Severity.INFO),
  SAVED_ELSEWHERE(Severity.INFO),
  CONVERTED_FROM_XLS(Severity.INFO),
  CONVERTED_FROM_TEXT(Severity.INFO);

  private final Severity severity;

  FindingCode(Severity severity) {
    this.severity = severity;
  }

  /** The severity unless the finding says otherwise. */
  public Severity severity() {
    return severity;
  }
}
