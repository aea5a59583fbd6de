package org.itaworkbook.scores;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.text.Digits;

/**
 * Knows the names of a year's indicators and sub-indicators, so that a row about one of them is not
 * taken for a question that is worded like it.
 */
public final class IndicatorNames {

  private static final Pattern NUMBER =
      Pattern.compile(
          "^\\s*(?:ตัวชี้วัดย่อยที่|ตัวชี้วัดย่อย|ตัวชี้วัดที่|ตัวชี้วัด)?\\s*[0-9.]*\\s*");

  private static final Pattern BRACKETS = Pattern.compile("[(\\[][^)\\]]*[)\\]]");

  /**
   * From a name's letters to the numbers of the indicators that bear it, or have a part that does.
   */
  private final Map<String, Integer> indicators = new HashMap<>();

  private IndicatorNames(Framework framework) {
    for (Instrument instrument : framework.instruments()) {
      for (Indicator indicator : instrument.indicators()) {
        indicators.put(letters(indicator.name().th()), indicator.number());
        indicators.putIfAbsent(letters(indicator.name().en()), indicator.number());
        for (SubIndicator part : indicator.subIndicators()) {
          indicators.putIfAbsent(letters(part.name().th()), indicator.number());
        }
      }
    }
    for (Question question : framework.questions()) {
      indicators.remove(letters(question.wording()));
    }
    indicators.remove("");
  }

  /** Those of a year; made once a year. */
  public static IndicatorNames of(Framework framework) {
    return framework.once(IndicatorNames.class, IndicatorNames::new);
  }

  /** The number of the indicator that a text names, or a part of which it names. */
  public Optional<Integer> indicator(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.ofNullable(indicators.get(letters(text)));
  }

  private static String letters(String text) {
    String bare = BRACKETS.matcher(Digits.toArabic(text)).replaceAll("");
    return WordingPairs.letters(NUMBER.matcher(bare).replaceFirst(""));
  }
}
