package org.itaworkbook.workbook.contract;

import org.itaworkbook.framework.FigureCode;

/** The defined names under which formulas find the figures, such as {@code ITA_Total}. */
public final class FigureName {

  public static final String TOTAL = "ITA_Total";
  public static final String LEVEL = "ITA_Level";

  private static final String INDICATOR = "INDICATOR_";

  private FigureName() {}

  public static String of(FigureCode figure) {
    if (figure.equals(FigureCode.TOTAL)) {
      return TOTAL;
    }
    if (figure.equals(FigureCode.LEVEL)) {
      return LEVEL;
    }
    String code = figure.value();
    return code.startsWith(INDICATOR)
        ? "ITA_Indicator_" + code.substring(INDICATOR.length())
        : "ITA_Average_" + code;
  }
}
