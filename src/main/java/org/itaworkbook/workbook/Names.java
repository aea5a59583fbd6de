package org.itaworkbook.workbook;

/** Names in a workbook that staff do not see: defined names and custom document properties. */
final class Names {

  /** What every defined name of the engine's starts with. */
  static final String ENGINE = "ITA_";

  /** The constant below which a score is to be improved. */
  static final String THRESHOLD = "ITA_Threshold";

  static final String AGENCY_TYPES = "ITA_Choices_AgencyType";
  static final String LEVELS = "ITA_Choices_Level";
  static final String STATUSES = "ITA_Choices_Status";

  /** Which template the workbook was drawn as; {@link #SCORES} for the score workbook. */
  static final String TEMPLATE = "ITA-Template";

  static final String SCORES = "scores";

  /** The version of the template's layout. */
  static final String VERSION = "ITA-Version";

  static final String FISCAL_YEAR = "ITA-FiscalYear";

  /** The assessment's round in the year; empty where there is one. */
  static final String ROUND = "ITA-Round";

  /** The workbook that a unit gets and returns. */
  static final String UNIT = "unit";

  /** Whose a unit's workbook is. */
  static final String UNIT_CODE = "ITA-Unit";

  /** Which assessment a unit's workbook belongs to. */
  static final String ROUND_ID = "ITA-RoundId";

  /** The cell that says whose a unit's workbook is. */
  static final String UNIT_TITLE = "ITA_Unit_Title";

  private Names() {}
}
