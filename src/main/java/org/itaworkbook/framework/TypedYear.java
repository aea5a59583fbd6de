package org.itaworkbook.framework;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.ThaiDate;

/**
 * A fiscal year as people type it: {@code 2567}, {@code พ.ศ. ๒๕๖๗}, {@code ปีงบประมาณ 2567}, {@code
 * ค.ศ. 2024}, {@code FY2024}, {@code 67}. A year that names no era is of the one in which it can be
 * a fiscal year at all: of two digits those from 50 on are of the Buddhist era, lower ones of the
 * common era, since no assessment was before 2550. What names an era and cannot be of it, or names
 * two years, is no year.
 */
public final class TypedYear {

  private static final int ERA = 543;
  private static final int FIRST_COMMON = 1957;
  private static final int LAST_COMMON = 2156;
  private static final int CENTURY = 2500;
  private static final int COMMON_CENTURY = 2000;
  private static final int FIRST_SHORT = 50;

  private static final Pattern WORD =
      Pattern.compile(
          "(?<buddhist>พุทธศักราช|พศ|be)"
              + "|(?<common>คริสต์ศักราช|คศ|ce|ad)"
              + "|(?<said>ประจำ|ปีงบประมาณ|งบประมาณ|ปีงบ|ปี|fiscalyear|year|fy| )"
              + "|(?<year>[0-9]{4}|[0-9]{2})(?![0-9])"
              + "|(?<other>.)",
          Pattern.DOTALL);

  /** Signs that change nothing of what a year is. */
  private static final Pattern SIGNS = Pattern.compile("[.\"'“”]");

  private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]:=]");

  private static final int LONGEST = 60;

  /** Which era a word names. */
  private enum Era {
    BUDDHIST,
    COMMON,
    UNNAMED
  }

  /** A number with the era that is named before it, or else behind it. */
  private record Named(int typed, Era era) {}

  private TypedYear() {}

  /** The year that a text says; empty where it says none, or not which. */
  public static Optional<FiscalYear> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<LocalDate> day = ThaiDate.read(text);
    return day.isPresent() ? day.flatMap(TypedYear::of) : spelt(text);
  }

  /**
   * The fiscal year that a day lies in; empty for one from October to December, which belongs to
   * the fiscal year after the one that its own year names, so that nobody knows which was meant.
   */
  public static Optional<FiscalYear> of(LocalDate day) {
    return day.getMonth().compareTo(Month.OCTOBER) < 0
        ? year(day.getYear(), Era.UNNAMED)
        : Optional.empty();
  }

  private static Optional<FiscalYear> spelt(String text) {
    String plain = SIGNS.matcher(Alike.of(text)).replaceAll("");
    Matcher word = WORD.matcher(BRACKETS.matcher(plain).replaceAll(" "));
    List<Named> years = new ArrayList<>();
    Era era = Era.UNNAMED;
    while (word.find()) {
      if (word.group("other") != null) {
        return Optional.empty();
      }
      if (word.group("year") != null) {
        years.add(new Named(Integer.parseInt(word.group("year")), era));
        era = Era.UNNAMED;
      } else if (word.group("said") == null) {
        era = word.group("buddhist") != null ? Era.BUDDHIST : Era.COMMON;
      }
    }
    if (era != Era.UNNAMED && !years.isEmpty()) {
      Named last = years.remove(years.size() - 1);
      years.add(last.era() == Era.UNNAMED ? new Named(last.typed(), era) : last);
    }
    List<Optional<FiscalYear>> meant = years.stream().map(TypedYear::year).distinct().toList();
    return meant.size() == 1 ? meant.get(0) : Optional.empty();
  }

  private static Optional<FiscalYear> year(Named named) {
    return year(named.typed(), named.era());
  }

  private static Optional<FiscalYear> year(int typed, Era era) {
    if (typed < 100) {
      boolean buddhist = typed >= FIRST_SHORT;
      return era == Era.BUDDHIST && !buddhist || era == Era.COMMON && buddhist
          ? Optional.empty()
          : Optional.of(new FiscalYear(buddhist ? CENTURY + typed : COMMON_CENTURY + ERA + typed));
    }
    boolean common = typed >= FIRST_COMMON && typed <= LAST_COMMON;
    boolean wrong = era == Era.BUDDHIST && common || era == Era.COMMON && !common;
    return wrong ? Optional.empty() : inRange(common ? typed + ERA : typed);
  }

  private static Optional<FiscalYear> inRange(int year) {
    try {
      return Optional.of(new FiscalYear(year));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
