package org.itaworkbook.workbook.contract;

import java.util.regex.Pattern;

/** Names in a workbook that staff do not see: defined names and custom document properties. */
public final class HiddenNames {

  /** What stands behind a name of the engine's where staff have one of that name. */
  public static final String OTHERWISE = "_Engine";

  /** The constant below which a score is to be improved. */
  public static final String THRESHOLD = "ITA_Threshold";

  /** When the figures were first analysed, and a fingerprint of them. */
  public static final String ANALYZED = "ITA_Analyzed";

  public static final String AGENCY_TYPES = "ITA_Choices_AgencyType";
  public static final String LEVELS = "ITA_Choices_Level";
  public static final String STATUSES = "ITA_Choices_Status";

  /** Which template the workbook was drawn as; {@link #SCORES} for the score workbook. */
  public static final String TEMPLATE = "ITA-Template";

  public static final String SCORES = "scores";

  /** The version of the template's layout. */
  public static final String VERSION = "ITA-Version";

  public static final String FISCAL_YEAR = "ITA-FiscalYear";

  /** The assessment's round in the year; empty where there is one. */
  public static final String ROUND = "ITA-Round";

  /** The workbook that a unit gets and returns. */
  public static final String UNIT = "unit";

  /** The register of agencies. */
  public static final String AGENCIES = "agencies";

  /** What it says of a workbook that tells of many agencies. */
  public static final String OVERVIEW = "overview";

  /** Whose a unit's workbook is. */
  public static final String UNIT_CODE = "ITA-Unit";

  /** Which assessment a unit's workbook belongs to. */
  public static final String ROUND_ID = "ITA-RoundId";

  /** The cell that says whose a unit's workbook is. */
  public static final String UNIT_TITLE = "ITA_Unit_Title";

  /** What the names of the engine's own sheets start with. */
  public static final String ENGINE_SHEET = "ITA_Sheet_";

  /** What the names of measures that the engine proposed start with. */
  public static final String MEASURE = "ITA_Measure_";

  /** What the names start with that keep what people had marked. */
  public static final String KEPT = "ITA_Kept_";

  private static final Pattern ANALYSIS = Pattern.compile("\"\\d{4}-\\d{2}-\\d{2} [0-9a-f]+\"");

  private HiddenNames() {}

  /** Whether a name stands for what {@link #ANALYZED} does, and not for something of staff's. */
  public static boolean saysAnalyzed(String formula) {
    return ANALYSIS.matcher(formula).matches();
  }
}
