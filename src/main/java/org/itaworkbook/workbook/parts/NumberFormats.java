package org.itaworkbook.workbook.parts;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the code of a number format makes of a number (ECMA-376 part 1, 18.8.30 and 18.8.31). */
final class NumberFormats {

  private static final int PERCENT = 9;
  private static final int PERCENT_WITH_DECIMALS = 10;

  /** Texts, escaped signs, signs that fill or keep room, and what stands in brackets. */
  private static final Pattern SAID =
      Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[\\$[^\\]]*\\]|\\[[A-Za-z]{3,}[0-9]*\\]");

  /** Hours, minutes or seconds that passed, such as {@code [h]:mm}. */
  private static final Pattern PASSED = Pattern.compile("\\[(?:h+|m+|s+)\\]");

  /** A condition such as {@code [>=100]}. */
  private static final Pattern CONDITION = Pattern.compile("\\[[<>=][^\\]]*\\]");

  private static final Pattern DATE = Pattern.compile("(?=.*[ymdhsbeg])[ymdhsbeg/\\-:,. t年月日0ap]*");

  private NumberFormats() {}

  /**
   * Whether a number shows as a percentage.
   *
   * @param code of a format of the workbook's own; empty for those that every workbook has
   */
  static boolean isPercent(int id, String code) {
    return id == PERCENT || id == PERCENT_WITH_DECIMALS || code.contains("%");
  }

  /**
   * Whether a number shows as a date or a time.
   *
   * @param code of a format of the workbook's own; empty for those that every workbook has
   */
  static boolean isDate(int id, String code) {
    return isBuiltInDate(id) || isDate(code);
  }

  /** The dates of every Excel, of the Japanese, Chinese and Korean, and of the Thai one. */
  private static boolean isBuiltInDate(int id) {
    return id >= 14 && id <= 22
        || id >= 27 && id <= 36
        || id >= 45 && id <= 47
        || id >= 50 && id <= 58
        || id >= 71 && id <= 81;
  }

  private static boolean isDate(String code) {
    String plain = SAID.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
    String first = plain.split(";", 2)[0];
    if (PASSED.matcher(first).find()) {
      return true;
    }
    String bare = CONDITION.matcher(first).replaceAll("").replace("am/pm", "").replace("a/p", "");
    return DATE.matcher(bare).matches();
  }
}
