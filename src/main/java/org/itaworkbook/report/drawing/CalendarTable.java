package org.itaworkbook.report.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.itaworkbook.report.markup.WordStyle;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.ThaiDate;

/** The twelve months of a fiscal year in four quarters, beside the measures. */
final class CalendarTable {

  private static final int MONTHS = 12;
  private static final int MONTH_WIDTH = 510;
  private static final int FIRST_MONTH = 10;
  private static final int QUARTERS = 4;

  private CalendarTable() {}

  static void write(WordWriter word) {
    int[] widths = new int[MONTHS + 1];
    Arrays.fill(widths, MONTH_WIDTH);
    widths[0] = PageLayout.TEXT_WIDTH - MONTHS * MONTH_WIDTH;
    List<TableWriter.Header> quarters = new ArrayList<>();
    quarters.add(new TableWriter.Header(Messages.thai("report.table.shortMeasure"), 1, "restart"));
    quarters.addAll(quarters());
    List<TableWriter.Header> months = new ArrayList<>();
    months.add(new TableWriter.Header("", 1, "continue"));
    months.addAll(months());
    WordStyle[] styles = new WordStyle[widths.length];
    Arrays.fill(styles, WordStyle.TABLE_FIGURE);
    styles[0] = WordStyle.TABLE_TEXT;
    new TableWriter(word, false, widths)
        .begin(Messages.thai("report.heading.calendar"))
        .header("table_calendar", quarters)
        .header("", months)
        .data(styles)
        .end();
  }

  /** The headers of four quarters, each over its months. */
  static List<TableWriter.Header> quarters() {
    List<TableWriter.Header> quarters = new ArrayList<>();
    for (int i = 1; i <= QUARTERS; i++) {
      quarters.add(
          new TableWriter.Header(
              Messages.thai("report.table.quarter", String.valueOf(i)), MONTHS / QUARTERS, ""));
    }
    return quarters;
  }

  /** The headers of twelve months from October on. */
  static List<TableWriter.Header> months() {
    List<TableWriter.Header> months = new ArrayList<>();
    for (int i = 0; i < MONTHS; i++) {
      int month = (FIRST_MONTH - 1 + i) % MONTHS + 1;
      months.add(TableWriter.Header.of(ThaiDate.monthNames(month).get(1)));
    }
    return months;
  }
}
