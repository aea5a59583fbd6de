package org.itaworkbook.workbook;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates as Thai documents write them, in the Buddhist era. */
final class ThaiDate {

  private static final int ERA = 543;

  private ThaiDate() {}

  /** Such as {@code 22 พฤศจิกายน 2569}. */
  static String longForm(LocalDate date) {
    String month = date.getMonth().getDisplayName(TextStyle.FULL, new Locale("th"));
    return date.getDayOfMonth() + " " + month + " " + (date.getYear() + ERA);
  }
}
