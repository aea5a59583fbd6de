package org.itaworkbook.text;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a calendar line by line (RFC 5545, 3.1 and 3.3.11). Not thread-safe. */
public final class CalendarText {

  /** The octets of a line without its end; the rest goes on in the next one. */
  private static final int MOST_OCTETS = 75;

  private static final String END = "\r\n";
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final StringBuilder out = new StringBuilder();

  /**
   * @param name of the calendar
   */
  public CalendarText(String name) {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//ITA Workbook//measures//TH");
    line("CALSCALE:GREGORIAN");
    line("X-WR-CALNAME:" + escaped(name));
  }

  /**
   * An event of whole days.
   *
   * @param id tells it from all others, for ever
   * @param behind the day after the last one
   */
  public void event(String id, LocalDate first, LocalDate behind, String summary, String details) {
    line("BEGIN:VEVENT");
    line("UID:" + escaped(id) + "@ita-workbook");
    line("DTSTAMP:" + DAY.format(first) + "T000000Z");
    line("DTSTART;VALUE=DATE:" + DAY.format(first));
    line("DTEND;VALUE=DATE:" + DAY.format(behind));
    line("SUMMARY:" + escaped(summary));
    if (!details.isBlank()) {
      line("DESCRIPTION:" + escaped(details));
    }
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\n")
        .replace("\n", "\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }

  /** Folds a line between characters as people see them, so that no mark leaves its letter. */
  private void line(String text) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int octets = 0;
    int from = 0;
    for (int to = characters.next(); to != BreakIterator.DONE; to = characters.next()) {
      String character = text.substring(from, to);
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > MOST_OCTETS) {
        out.append(END).append(' ');
        octets = 1;
      }
      out.append(character);
      octets += size;
      from = to;
    }
    out.append(END);
  }

  /** The file. */
  public byte[] toBytes() {
    return (out + "END:VCALENDAR" + END).getBytes(StandardCharsets.UTF_8);
  }
}
