package org.itaworkbook.report.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.report.Report;
import org.itaworkbook.report.ReportOptions;
import org.itaworkbook.report.YearlyReport;
import org.itaworkbook.report.drawing.FollowUpTemplate;
import org.itaworkbook.scores.ReportWords;
import org.itaworkbook.units.Example;
import org.itaworkbook.units.FollowUp;
import org.itaworkbook.units.History;
import org.itaworkbook.units.Progress;
import org.itaworkbook.units.ReportingPeriod;
import org.itaworkbook.units.Shares;
import org.itaworkbook.units.UnitCode;
import org.jspecify.annotations.Nullable;

/** Reports of what became of the example's measures. */
public final class FollowUps {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final byte[] TEMPLATE = FollowUpTemplate.draw(Agencies.framework());

  private FollowUps() {}

  public static byte[] template() {
    return TEMPLATE.clone();
  }

  /** Three quarters: one unit, then three, then all. */
  public static History history() {
    return firstQuarter()
        .with(
            new ReportingPeriod("ไตรมาส 2"),
            LocalDate.of(2026, 3, 31),
            List.of(
                said(
                    "U01",
                    "M1",
                    "กำลังดำเนินการ",
                    "60",
                    "https://www.example.go.th/ita/2.pdf",
                    null),
                said("U02", "M1", "กำลังดำเนินการ", "50", "ภาพกิจกรรม", "เอกสารยังไม่ครบ"),
                said("U03", "M2", "ดำเนินการแล้วเสร็จ", "100", null, null)));
  }

  public static History firstQuarter() {
    return History.none(new FiscalYear(2569))
        .with(
            new ReportingPeriod("ไตรมาส 1/2569"),
            LocalDate.of(2025, 12, 31),
            List.of(said("U01", "M1", "กำลังดำเนินการ", "30", null, "รออนุมัติ")));
  }

  private static Progress said(
      String unit,
      String measure,
      String status,
      String percent,
      @Nullable String evidence,
      @Nullable String note) {
    return new Progress(
        new UnitCode(unit),
        new MeasureCode(measure),
        status,
        new BigDecimal(percent),
        evidence,
        null,
        note);
  }

  public static FollowUp of(Analysis analysis, History history, @Nullable ReportingPeriod period) {
    return FollowUp.of(
        analysis, Shares.of(analysis, Example.register(), List.of()), history, period, DAY);
  }

  /** A new report of the last period of a history. */
  public static Report report(Analysis analysis, History history) {
    return report(of(analysis, history, null), null, ReportOptions.DEFAULT);
  }

  /**
   * A report.
   *
   * @param earlier one to be brought up to date; null for a new one
   */
  public static Report report(FollowUp followUp, byte @Nullable [] earlier, ReportOptions options) {
    return YearlyReport.followUp(followUp, ReportWords.NONE, earlier, FollowUps::template, options);
  }
}
