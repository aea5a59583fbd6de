package org.itaworkbook.framework;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates as Thai documents write them, in the Buddhist era. */
public final class ThaiDate {

  private static final int ERA = 543;

  /** A later year is one of the Buddhist era. */
  private static final int LAST_COMMON = 2400;

  private ThaiDate() {}

  /** Such as {@code 22 พฤศจิกายน 2569}. */
  public static String longForm(LocalDate date) {
    String month = date.getMonth().getDisplayName(TextStyle.FULL, new Locale("th"));
    return date.getDayOfMonth() + " " + month + " " + year(date);
  }

  /** The year of the Buddhist era. */
  public static int year(LocalDate date) {
    return date.getYear() + ERA;
  }

  /** The common era's year of one that people typed; above 2400 it is of the Buddhist era. */
  public static int commonYear(int typed) {
    return typed > LAST_COMMON ? typed - ERA : typed;
  }
}
