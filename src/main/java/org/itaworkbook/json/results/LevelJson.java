package org.itaworkbook.json.results;

import java.util.Locale;
import org.itaworkbook.analysis.LevelResult;

/** The level that was reached, and why. */
record LevelJson(String code, String name, String reason) {

  static LevelJson of(LevelResult result, Locale locale) {
    return new LevelJson(
        result.level().code(), result.level().name().in(locale), result.reason().in(locale));
  }
}
