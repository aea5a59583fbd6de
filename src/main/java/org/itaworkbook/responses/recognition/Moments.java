package org.itaworkbook.responses.recognition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.responses.tables.Keeping;
import org.itaworkbook.responses.tables.RowCells;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.ThaiDate;

/**
 * When something was answered, in seconds from 1970 as clocks showed it, whatever the zone: ISO
 * 8601, the forms that the programs write, days first with years of either era, and Excel's days.
 *
 * @param monthFirst whether of two small numbers the first is the month
 * @param from1904 whether Excel counts from 1904
 */
public record Moments(boolean monthFirst, boolean from1904) {

  public static final long NONE = Keeping.NO_MOMENT;

  private static final int DAY = 86_400;
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

  /** Days from 1954 to 2119 as Excel counts them. */
  private static final Pattern SERIAL = Pattern.compile("[2-7][0-9]{4}(?:\\.[0-9]+)?");

  private static final Pattern TIME =
      Pattern.compile("(.*?)[ ,เวลา]+([0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?)\\s*(?:น\\.?)?");

  private static final int LONGEST = 60;

  /** The moment in a cell; {@link #NONE} where there is none. */
  public long of(RowCells row, int column) {
    if (row.isBlank(column)) {
      return NONE;
    }
    int shared = row.shared(column);
    if (shared >= 0) {
      long known = row.lexicon().moment(shared);
      return known == NONE ? of(row.text(column)) : known;
    }
    return row.to(column) - row.from(column) > LONGEST ? NONE : of(row.text(column));
  }

  /** The moment that a text is; {@link #NONE} for any other. */
  public long of(String typed) {
    if (typed.isEmpty() || typed.length() > LONGEST || !mayBegin(typed.charAt(0))) {
      return NONE;
    }
    String text = isPlain(typed) ? typed : Digits.toArabic(typed).strip();
    if (text.length() > 4 && isAfterFour(text) && SERIAL.matcher(text).matches()) {
      return serial(Double.parseDouble(text));
    }
    long numbers = numbers(text);
    return numbers == NONE ? named(text) : numbers;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return false;
      }
    }
    return text.charAt(0) > ' ';
  }

  /** A digit, a blank, or the first letter of "day". */
  private static boolean mayBegin(char c) {
    return c <= '9' || c == 'ว' || c >= '๐' && c <= '๙' || c == '\u00a0';
  }

  /** Whether five digits begin a text, as Excel's days do. */
  private static boolean isAfterFour(String text) {
    char fifth = text.charAt(4);
    return fifth >= '0' && fifth <= '9';
  }

  private long serial(double days) {
    LocalDate epoch = from1904 ? EPOCH_1904 : EPOCH_1900;
    return epoch.toEpochDay() * DAY + Math.round(days * DAY);
  }

  private long numbers(String text) {
    int[] found = new int[6];
    int count = 0;
    int at = 0;
    int end = 0;
    while (at < text.length() && count < found.length) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        int number = 0;
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
          number = number * 10 + text.charAt(at++) - '0';
          if (at - start > 4) {
            return NONE;
          }
        }
        found[count++] = number;
        end = at;
      } else if (count > 2 && c != ':' && c != ' ' && c != 'T' && c != ',') {
        break;
      } else if (Character.isLetter(c) && c != 'T') {
        return NONE;
      } else {
        at++;
      }
    }
    return count < 3 ? NONE : moment(found, text.substring(end));
  }

  private long moment(int[] found, String behind) {
    boolean yearFirst = found[0] > 31;
    int year = ThaiDate.commonYear(yearFirst ? found[0] : found[2]);
    boolean swapped = !yearFirst && monthFirst != (monthFirst ? found[0] > 12 : found[1] > 12);
    int month = yearFirst ? found[1] : swapped ? found[0] : found[1];
    int day = yearFirst ? found[2] : swapped ? found[1] : found[0];
    int hour = hour(found[3], behind);
    if (year < 1900 || hour > 23 || found[4] > 59 || found[5] > 59) {
      return NONE;
    }
    try {
      return LocalDate.of(year, month, day).toEpochDay() * DAY
          + hour * 3_600L
          + found[4] * 60L
          + found[5];
    } catch (DateTimeException e) {
      return NONE;
    }
  }

  private static int hour(int typed, String behind) {
    String rest = behind.strip().toUpperCase(Locale.ROOT);
    if (rest.startsWith("PM") && typed < 12) {
      return typed + 12;
    }
    return rest.startsWith("AM") && typed == 12 ? 0 : typed;
  }

  /** A day with the name of its month, and perhaps a time behind it. */
  private static long named(String text) {
    Matcher time = TIME.matcher(text);
    boolean timed = time.matches();
    Optional<LocalDate> day = ThaiDate.read(timed ? time.group(1) : text);
    if (day.isEmpty()) {
      return NONE;
    }
    long seconds = 0;
    if (timed) {
      String[] parts = time.group(2).split("[:.]");
      seconds = Integer.parseInt(parts[0]) * 3600L + Integer.parseInt(parts[1]) * 60L;
    }
    return day.get().toEpochDay() * DAY + seconds;
  }
}
