package org.itaworkbook.json.results;

import java.util.Locale;
import org.itaworkbook.analysis.Withheld;

/**
 * Something that was not said, and why.
 *
 * @param figure a figure's code, {@code lowest.} and a part's, or the name of what is null
 */
record WithheldJson(String figure, String reason) {

  static WithheldJson of(Withheld withheld, Locale locale) {
    return new WithheldJson(what(withheld), withheld.reason().in(locale));
  }

  private static String what(Withheld withheld) {
    return switch (withheld.kind()) {
      case FIGURE -> String.valueOf(withheld.figure());
      case LOWEST -> "lowest." + withheld.figure();
      case LEVEL -> "level";
      case CHANGE -> "change";
      case GAP -> "eitGap";
      case NEXT_LEVEL -> "nextLevel";
      case EXPLANATIONS -> "explanations";
    };
  }
}
