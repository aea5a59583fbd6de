package org.itaworkbook.workers;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.CollectedWorkbook;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.engine.ScoredWorkbook;
import org.itaworkbook.engine.Scoring;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.report.Report;
import org.itaworkbook.report.ReportOptions;
import org.itaworkbook.report.contents.ReportKind;
import org.itaworkbook.responses.counting.Counted;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.tables.ResponseFile;
import org.itaworkbook.responses.tables.ResponseLimits;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Digits;
import org.itaworkbook.units.Division;
import org.itaworkbook.units.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work on an upload; whoever makes one gives its bytes away.
 *
 * @param <T> what comes of it, which is serializable
 */
public sealed interface Work<T> extends Serializable {

  /**
   * Does it, in whatever process.
   *
   * @throws org.itaworkbook.scores.RefusedException for an upload that cannot be answered
   */
  T on(Engine engine);

  /** The annotated workbook. */
  record Annotate(byte[] upload, AssessmentOptions options) implements Work<byte[]> {
    @Override
    public byte[] on(Engine engine) {
      return engine.assess(upload, options).workbook();
    }
  }

  /** What a workbook means. */
  record Analyze(byte[] upload, AssessmentOptions options) implements Work<Analysis> {
    @Override
    public Analysis on(Engine engine) {
      return engine.analyze(upload, options);
    }
  }

  /** What a workbook means to each unit. */
  record Divide(byte[] upload, AssessmentOptions options) implements Work<Division> {
    @Override
    public Division on(Engine engine) {
      return engine.divide(upload, options);
    }
  }

  /**
   * A workbook for each unit.
   *
   * @param due the day by which they answer; null for none
   */
  record MakeUnitWorkbooks(byte[] upload, AssessmentOptions options, @Nullable LocalDate due)
      implements Work<UnitWorkbooks> {
    @Override
    public UnitWorkbooks on(Engine engine) {
      Division division = engine.divide(upload, options).withDue(due);
      Map<String, byte[]> files = new LinkedHashMap<>();
      List<String> names = division.fileNames();
      for (int i = 0; i < names.size(); i++) {
        files.put(names.get(i), engine.unitWorkbook(division.shares().get(i)));
      }
      return new UnitWorkbooks(division.analysis().scores().framework().fiscalYear(), files);
    }
  }

  /**
   * The units' workbooks.
   *
   * @param files by their names, in the order of the register
   */
  record UnitWorkbooks(FiscalYear year, Map<String, byte[]> files) implements Serializable {}

  /**
   * The centre's workbook with what units answered.
   *
   * @param period that they report on; null for the quarter of this day
   */
  record Collect(
      byte[] upload,
      Map<String, byte[]> answers,
      AssessmentOptions options,
      @Nullable ReportingPeriod period)
      implements Work<CollectedWorkbook> {
    @Override
    public CollectedWorkbook on(Engine engine) {
      return engine.collect(upload, answers, options, period);
    }
  }

  /**
   * Which report is asked for.
   *
   * @param earlier a report that was made before; null for none
   * @param year where the scores do not say it
   * @param period the last one that a report of measures shows; null for the last that is known
   */
  record ReportRequest(
      ReportKind kind,
      byte @Nullable [] earlier,
      @Nullable FiscalYear year,
      ReportOptions choice,
      @Nullable ReportingPeriod period)
      implements Serializable {

    private AssessmentOptions options() {
      return new AssessmentOptions(year, Digits.ARABIC);
    }
  }

  /** The report of a workbook. */
  record WriteReport(byte[] upload, ReportRequest request) implements Work<Report> {
    @Override
    public Report on(Engine engine) {
      return request.kind() == ReportKind.FOLLOW_UP
          ? engine.followUp(
              upload, request.earlier(), request.options(), request.choice(), request.period())
          : engine.report(upload, request.earlier(), request.options(), request.choice());
    }
  }

  /** The report of scores that came as JSON. */
  record ReportScores(Scores scores, ReportRequest request) implements Work<Report> {
    @Override
    public Report on(Engine engine) {
      return request.kind() == ReportKind.FOLLOW_UP
          ? engine.followUp(scores, request.earlier(), request.choice(), request.period())
          : engine.report(scores, request.earlier(), request.choice());
    }
  }

  /**
   * The scores of what persons answered.
   *
   * @param files by their names
   * @param into the workbook that they would be filled into, so that it is told where its scores
   *     differ; null for none
   */
  record ScoreAnswers(Map<String, SentFile> files, byte @Nullable [] into, ScoringOptions options)
      implements Work<Scored> {
    @Override
    public Scored on(Engine engine) {
      Scoring scoring = engine.scoring();
      Scored scored = scoring.score(counted(scoring, files, options), options);
      return into == null ? scored : scoring.workbookInto(into, scored, options).scored();
    }
  }

  /**
   * A workbook filled with the scores of what persons answered.
   *
   * @param into which; null for a new one of the year
   */
  record FillScores(Map<String, SentFile> files, byte @Nullable [] into, ScoringOptions options)
      implements Work<byte[]> {
    @Override
    public byte[] on(Engine engine) {
      Scoring scoring = engine.scoring();
      Scored scored = scoring.score(counted(scoring, files, options), options);
      ScoredWorkbook made =
          into == null
              ? scoring.workbook(scored, options)
              : scoring.workbookInto(into, scored, options);
      return made.workbook();
    }
  }

  /** The counts of what persons answered, as a table. */
  record CountAnswers(Map<String, SentFile> files, ScoringOptions options) implements Work<String> {
    @Override
    public String on(Engine engine) {
      Scoring scoring = engine.scoring();
      return scoring.counts(counted(scoring, files, options), options);
    }
  }

  /** What the first rows of files with answers are. */
  record PreviewAnswers(Map<String, SentFile> files, ScoringOptions options)
      implements Work<Scored> {
    @Override
    public Scored on(Engine engine) {
      return engine.scoring().preview(opened(files), options, ResponseLimits.OF_UPLOADS);
    }
  }

  private static Counted counted(
      Scoring scoring, Map<String, SentFile> files, ScoringOptions options) {
    return scoring.count(opened(files), options, ResponseLimits.OF_UPLOADS, rows -> {});
  }

  private static List<ResponseFile> opened(Map<String, SentFile> files) {
    return files.entrySet().stream().map(each -> each.getValue().opened(each.getKey())).toList();
  }

  /** The workbook with what became of the letters to units. */
  record LogDeliveries(byte[] upload, List<Delivery> deliveries, AssessmentOptions options)
      implements Work<byte[]> {
    @Override
    public byte[] on(Engine engine) {
      return engine.withDeliveries(upload, deliveries, options);
    }
  }

  /**
   * A year's template filled with what another workbook holds.
   *
   * @param lastYear whose scores that holds where it does not say so; null for the year before
   */
  record RollForward(
      FiscalYear year, String template, byte[] upload, @Nullable FiscalYear lastYear, Agency agency)
      implements Work<byte[]> {
    @Override
    public byte[] on(Engine engine) {
      return engine.templates().filled(year, template, upload, lastYear, agency);
    }
  }
}
