package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may have been meant by a typed score. The usual slips of the hand are two neighbouring signs
 * exchanged (the point too, so that it moves), a sign left out or typed too often, and one digit
 * for another. An exchange has few outcomes and one digit for another many, so a value that an
 * exchange explains is the likelier to be meant.
 */
final class Typing {

  /** What each slip weighs; the least is the likeliest. */
  private static final int EXCHANGED = 1;

  private static final int LEFT_OUT_OR_ADDED = 2;
  private static final int ANOTHER_DIGIT = 3;

  private static final Pattern SCORE = Pattern.compile("(100|[1-9]?[0-9])(\\.[0-9]{1,2})?");

  private final BigDecimal typed;
  private final Map<Integer, Integer> usual = new HashMap<>();

  Typing(BigDecimal typed) {
    this.typed = typed;
    String shortest = plain(typed);
    spread(shortest);
    if (typed.stripTrailingZeros().scale() <= 2) {
      spread(typed.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
    }
  }

  private static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.setScale(Math.max(0, stripped.scale())).toPlainString();
  }

  private void spread(String text) {
    for (int i = 0; i <= text.length(); i++) {
      String head = text.substring(0, i);
      String tail = text.substring(i);
      if (tail.length() > 1) {
        add(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2), EXCHANGED);
      }
      if (!tail.isEmpty()) {
        add(head + tail.substring(1), LEFT_OUT_OR_ADDED);
      }
      add(head + '.' + tail, LEFT_OUT_OR_ADDED);
      for (char digit = '0'; digit <= '9'; digit++) {
        add(head + digit + tail, LEFT_OUT_OR_ADDED);
        if (!tail.isEmpty() && tail.charAt(0) != '.') {
          add(head + digit + tail.substring(1), ANOTHER_DIGIT);
        }
      }
    }
  }

  private void add(String meant, int weight) {
    if (SCORE.matcher(meant).matches()) {
      BigDecimal value = new BigDecimal(meant);
      int hundredths = value.movePointRight(2).intValueExact();
      if (value.compareTo(typed) != 0 && hundredths <= SlipBounds.Interval.ANY.high()) {
        usual.merge(hundredths, weight, Math::min);
      }
    }
  }

  /** The values, in hundredths, that one usual slip would explain. */
  Set<Integer> usual() {
    return Collections.unmodifiableSet(usual.keySet());
  }

  boolean isUsual(int hundredths) {
    return usual.containsKey(hundredths);
  }

  /** How unlikely it is that a value was meant; 0 for what was typed. */
  int weight(int hundredths) {
    Integer known = usual.get(hundredths);
    return known != null ? known : ANOTHER_DIGIT * digitsChanged(hundredths);
  }

  /**
   * How many digits of the typed score differ from those of a score of 2 decimals, both written
   * with three digits before the point ({@code 099.75}). Further decimals that were typed count as
   * well.
   */
  int digitsChanged(int hundredths) {
    int changed = Math.max(0, typed.stripTrailingZeros().scale() - 2);
    int one = typed.setScale(2, RoundingMode.DOWN).unscaledValue().intValue();
    int other = hundredths;
    while (one > 0 || other > 0) {
      changed += one % 10 == other % 10 ? 0 : 1;
      one /= 10;
      other /= 10;
    }
    return changed;
  }

  /** How far a value is from what was typed. */
  BigDecimal distance(int hundredths) {
    return typed.subtract(BigDecimal.valueOf(hundredths, 2)).abs();
  }

  /** The values of an interval that may have been meant: all of a narrow one. */
  Set<Integer> meant(SlipBounds.Interval interval) {
    Set<Integer> meant = new LinkedHashSet<>();
    int middle = Rounding.figure(typed).movePointRight(2).intValueExact();
    meant.add(Math.max(interval.low(), Math.min(interval.high(), middle)));
    if (interval.high() - interval.low() < ALL_OF) {
      for (int value = interval.low(); value <= interval.high(); value++) {
        meant.add(value);
      }
    } else {
      meant.add(interval.low());
      meant.add(interval.high());
      usual.keySet().stream()
          .filter(value -> value >= interval.low() && value <= interval.high())
          .sorted()
          .forEach(meant::add);
    }
    return meant;
  }

  /** So many values are all tried. */
  private static final int ALL_OF = 100;
}
