package org.itaworkbook.workbook.recalculation;

import java.util.Set;

/** Functions of Excel by what they look at and what they take. */
final class KnownFunctions {

  /** Those that take areas as they are, and that POI calculates as Excel does. */
  static final Set<String> OF_AREAS =
      words(
          "SUM AVERAGE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS"
              + " MIN MAX MINIFS MAXIFS MEDIAN LARGE SMALL RANK PRODUCT AND OR"
              + " VLOOKUP HLOOKUP INDEX MATCH LOOKUP ROWS COLUMNS");

  /** Those that take single values, and that POI calculates as Excel does. */
  static final Set<String> OF_VALUES =
      words(
          "IF IFERROR IFNA IFS NOT TRUE FALSE ISBLANK ISNUMBER ISTEXT ISERROR ISNA CHOOSE"
              + " ROUND ROUNDUP ROUNDDOWN INT TRUNC ABS MOD SIGN SQRT POWER PI"
              + " LEFT RIGHT MID LEN TRIM UPPER LOWER CONCATENATE EXACT FIND SEARCH VALUE");

  /** Those that look at cells that no argument names. */
  static final Set<String> ELSEWHERE = Set.of("INDIRECT", "OFFSET");

  /** More that look at no cells but those that their arguments name. */
  private static final Set<String> OF_ARGUMENTS =
      words(
          "SUMPRODUCT TEXT DATE YEAR MONTH DAY TODAY NOW HYPERLINK ROW COLUMN ISERR ISEVEN ISODD N"
              + " T STDEV STDEVP VAR VARP MODE CEILING FLOOR SUBSTITUTE REPLACE REPT PROPER CHAR"
              + " CODE DATEVALUE WEEKDAY PERCENTILE QUARTILE SUBTOTAL FIXED BAHTTEXT XOR"
              + " ISLOGICAL");

  private KnownFunctions() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  /**
   * Whether a function is of those that are calculated.
   *
   * @param name in upper case
   */
  static boolean isCalculated(String name) {
    String plain = name.startsWith("_XLFN.") ? name.substring("_XLFN.".length()) : name;
    return OF_AREAS.contains(plain) || OF_VALUES.contains(plain);
  }

  /**
   * Whether a function surely looks at no cells but those that its arguments name.
   *
   * @param name in upper case
   */
  static boolean looksAtArgumentsOnly(String name) {
    return OF_AREAS.contains(name) || OF_VALUES.contains(name) || OF_ARGUMENTS.contains(name);
  }
}
