package org.itaworkbook.workbook.parts;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the code of a number format makes of a number (ECMA-376 part 1, 18.8.30 and 18.8.31). */
final class NumberFormats {

  private static final String GENERAL = "General";
  private static final String DAY = "d/m/yyyy";

  /**
   * The codes of the formats that every workbook has, in words that Excel uses; those from 59 on
   * are of the Thai Excel, where {@code t} stands for Thai digits. Days are as Thai ones show.
   */
  private static final Map<Integer, String> BUILT_IN =
      Map.ofEntries(
          Map.entry(1, "0"),
          Map.entry(2, "0.00"),
          Map.entry(3, "#,##0"),
          Map.entry(4, "#,##0.00"),
          Map.entry(9, "0%"),
          Map.entry(10, "0.00%"),
          Map.entry(14, DAY),
          Map.entry(15, "d-mmm-yy"),
          Map.entry(16, "d-mmm"),
          Map.entry(17, "mmm-yy"),
          Map.entry(18, "h:mm AM/PM"),
          Map.entry(19, "h:mm:ss AM/PM"),
          Map.entry(20, "h:mm"),
          Map.entry(21, "h:mm:ss"),
          Map.entry(22, "d/m/yyyy h:mm"),
          Map.entry(37, "#,##0;-#,##0"),
          Map.entry(38, "#,##0;-#,##0"),
          Map.entry(39, "#,##0.00;-#,##0.00"),
          Map.entry(40, "#,##0.00;-#,##0.00"),
          Map.entry(41, "#,##0"),
          Map.entry(42, "#,##0"),
          Map.entry(43, "#,##0.00"),
          Map.entry(44, "#,##0.00"),
          Map.entry(45, "mm:ss"),
          Map.entry(46, "[h]:mm:ss"),
          Map.entry(47, "mm:ss.0"),
          Map.entry(49, "@"),
          Map.entry(59, "t0"),
          Map.entry(60, "t0.00"),
          Map.entry(61, "t#,##0"),
          Map.entry(62, "t#,##0.00"),
          Map.entry(67, "t0%"),
          Map.entry(68, "t0.00%"),
          Map.entry(71, "td/m/bbbb"),
          Map.entry(72, "td-mmm-bb"),
          Map.entry(73, "td-mmm"),
          Map.entry(74, "tmmm-bb"),
          Map.entry(75, "th:mm"),
          Map.entry(76, "th:mm:ss"),
          Map.entry(77, "td/m/bbbb h:mm"),
          Map.entry(78, "tmm:ss"),
          Map.entry(79, "t[h]:mm:ss"),
          Map.entry(80, "tmm:ss.0"),
          Map.entry(81, "d/m/bb"));

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
    return code(id, code).contains("%");
  }

  /**
   * The code by which a number is shown.
   *
   * @param code of a format of the workbook's own; empty for those that every workbook has
   */
  static String code(int id, String code) {
    if (!code.isEmpty()) {
      return code;
    }
    return BUILT_IN.getOrDefault(id, isBuiltInDate(id) ? DAY : GENERAL);
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
