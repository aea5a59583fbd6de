package org.itaworkbook.json.framework;

import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.InstrumentCode;
import org.itaworkbook.framework.MeasureCode;

/** The forms of the codes that a framework may hold; each throws IllegalArgumentException. */
final class CodeForms {

  private CodeForms() {}

  static InstrumentCode instrument(String text) {
    return new InstrumentCode(figure(text).value());
  }

  /** A figure that a framework names itself; the program makes the names of all others. */
  static FigureCode figure(String text) {
    return new FigureCode(
        matching(text, "(?!TOTAL$|LEVEL$|(SUB_)?INDICATOR_)[A-Z][A-Z0-9_]{0,30}"));
  }

  static String level(String text) {
    return matching(text, "[A-Z][A-Z0-9_]{0,30}");
  }

  static String prefix(String text) {
    return matching(text, "[a-z]{1,4}");
  }

  static String subIndicator(String text) {
    return matching(text, "[1-9][0-9]{0,2}\\.[1-9][0-9]{0,2}");
  }

  static MeasureCode measure(String text) {
    return new MeasureCode(matching(text, "[A-Za-z0-9-]{1,20}"));
  }

  private static String matching(String text, String form) {
    if (!text.matches(form)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }
}
