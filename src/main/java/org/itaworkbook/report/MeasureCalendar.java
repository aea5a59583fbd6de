package org.itaworkbook.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.CalendarText;
import org.itaworkbook.text.Messages;
import org.itaworkbook.units.MonthSpan;
import org.itaworkbook.units.RoundId;

/**
 * The measures as a calendar (RFC 5545): each with the months in which it is to be done, and the
 * last day of each quarter of the coming year, by which units are to report.
 *
 * @param file owned by the caller
 * @param findings measures whose period cannot be read, which are not in it
 */
public record MeasureCalendar(byte[] file, List<Finding> findings) {

  private static final int QUARTERS = 4;
  private static final int MONTHS = 3;

  public MeasureCalendar {
    findings = List.copyOf(findings);
  }

  /** The measures of a workbook; the same workbook gives the same bytes. */
  public static MeasureCalendar of(Scores scores) {
    FiscalYear next = scores.framework().fiscalYear().next();
    RoundId round = RoundId.of(scores);
    CalendarText text = new CalendarText(Messages.thai("report.calendar.name", next.toString()));
    List<Finding> findings = new ArrayList<>();
    for (Measure each : scores.measures()) {
      add(each, next, round, text, findings);
    }
    YearMonth start = MonthSpan.start(next);
    for (int i = 1; i <= QUARTERS; i++) {
      text.event(
          "Q" + i + "-" + round,
          start.plusMonths((long) MONTHS * i - 1).atEndOfMonth(),
          start.plusMonths((long) MONTHS * i).atDay(1),
          Messages.thai("report.calendar.quarter", String.valueOf(i), next.toString()),
          "");
    }
    return new MeasureCalendar(text.toBytes(), findings);
  }

  private static void add(
      Measure measure, FiscalYear year, RoundId round, CalendarText text, List<Finding> findings) {
    String activity = Objects.requireNonNullElse(measure.activity(), "").strip();
    String period = Objects.requireNonNullElse(measure.period(), "").strip();
    if (activity.isEmpty()) {
      return;
    }
    Optional<MonthSpan> span = MonthSpan.read(period, year);
    if (span.isEmpty()) {
      findings.add(Finding.of(FindingCode.PERIOD_UNREAD, null, measure.code(), period));
      return;
    }
    String unit = Objects.requireNonNullElse(measure.unit(), "").strip();
    String steps = Objects.requireNonNullElse(measure.steps(), "").strip();
    text.event(
        measure.code() + "-" + round,
        span.get().first().atDay(1),
        span.get().last().plusMonths(1).atDay(1),
        measure.code() + " " + activity,
        (unit.isEmpty() ? "" : unit + "\n") + steps);
  }
}
