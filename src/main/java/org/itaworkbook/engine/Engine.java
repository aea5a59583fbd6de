package org.itaworkbook.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Analyzer;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.report.Report;
import org.itaworkbook.report.ReportOptions;
import org.itaworkbook.report.YearlyReport;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.ReportWords;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.Collected;
import org.itaworkbook.units.Collector;
import org.itaworkbook.units.Division;
import org.itaworkbook.units.FollowUp;
import org.itaworkbook.units.History;
import org.itaworkbook.units.MeasureState;
import org.itaworkbook.units.Progress;
import org.itaworkbook.units.ProgressChecks;
import org.itaworkbook.units.Register;
import org.itaworkbook.units.RegisterReader;
import org.itaworkbook.units.ReportingPeriod;
import org.itaworkbook.units.RoundId;
import org.itaworkbook.units.Shares;
import org.itaworkbook.units.UnitAnswer;
import org.itaworkbook.units.UnitRows;
import org.itaworkbook.units.UnitShare;
import org.itaworkbook.workbook.CollectedAnswers;
import org.itaworkbook.workbook.ReadWorkbook;
import org.itaworkbook.workbook.ScoreWorkbook;
import org.itaworkbook.workbook.comparison.PackageComparison;
import org.itaworkbook.workbook.filling.UnitWorkbook;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.reading.UnitAnswerReader;
import org.itaworkbook.workbook.template.UnitTemplate;
import org.itaworkbook.years.YearFolders;
import org.jspecify.annotations.Nullable;

/**
 * What the program does, each as one straight line from bytes in to bytes out. Holds no state
 * between calls; thread-safe.
 *
 * <p>Every method that takes an upload throws {@link RefusedException} for an input that cannot be
 * answered, and nothing else for anything that an upload may hold.
 */
public final class Engine {

  private final YearFolders years;
  private final UploadLimits limits;
  private final Clock clock;
  private final Analyzer analyzer = new Analyzer();

  /**
   * @param clock tells the date that a returned workbook bears, in the clock's own time zone
   */
  public Engine(YearFolders years, UploadLimits limits, Clock clock) {
    this.years = years;
    this.limits = limits;
    this.clock = clock;
  }

  public YearFolders years() {
    return years;
  }

  public Clock clock() {
    return clock;
  }

  public UploadLimits limits() {
    return limits;
  }

  /** The years' workbooks to fill in. */
  public Templates templates() {
    return new Templates(years, limits);
  }

  /** From answers of persons to scores. */
  public Scoring scoring() {
    return new Scoring(years, limits, clock);
  }

  /** From files of many agencies to results. */
  public Gather gather() {
    return new Gather(this);
  }

  /** Reads a score workbook and returns it annotated, with what was found. */
  public Assessment assess(byte[] upload, AssessmentOptions options) {
    ReadWorkbook workbook = read(upload, options.year());
    Analysis analysis = analyzed(workbook);
    return new Assessment(
        analysis, workbook.annotate(analysis, LocalDate.now(clock), options.digits()));
  }

  /** Reads a score workbook and says what it means, without writing one. */
  public Analysis analyze(byte[] upload, AssessmentOptions options) {
    return analyzed(read(upload, options.year()));
  }

  private ReadWorkbook read(byte[] upload, @Nullable FiscalYear year) {
    ReadWorkbook workbook =
        AnswersForScores.refused(
            upload,
            scoring(),
            () -> ScoreWorkbook.open(upload, limits).read(years.frameworks(), year));
    DutyLimits.check(workbook.scores());
    return workbook;
  }

  /** What the scores mean, and what is wrong with the register where staff have begun one. */
  private Analysis analyzed(ReadWorkbook workbook) {
    Analysis analysis = analyzer.analyze(workbook.scores());
    if (workbook.isOfResponses()) {
      analysis = analysis.withoutFindings(Scoring.OF_TYPED_SCORES);
    }
    UnitRows rows = workbook.units();
    if (rows.isBlank()) {
      return analysis;
    }
    Register register = register(analysis, rows);
    return analysis.withFindings(Shares.findings(analysis, register)).withOwners(register.owners());
  }

  private static Register register(Analysis analysis, UnitRows rows) {
    DutyLimits.check(rows);
    return RegisterReader.read(analysis.scores().framework(), rows);
  }

  /** Divides what a score workbook means among the units of its register. */
  public Division divide(byte[] upload, AssessmentOptions options) {
    ReadWorkbook workbook = read(upload, options.year());
    Analysis analysis = analyzer.analyze(workbook.scores());
    Register register = register(analysis, workbook.units());
    List<Progress> progress = workbook.progress(new ArrayList<>());
    List<UnitShare> shares =
        Shares.of(analysis, register, progress).stream()
            .filter(share -> !share.unit().held())
            .toList();
    return new Division(analysis, register, shares, progress);
  }

  /**
   * The workbook that a unit gets; drawn where its year's folder holds none to fill. It is read
   * back before it is given away: an answer can only come home by what it says of itself.
   *
   * @throws RefusedException UNIT_TEMPLATE where the year's template was restyled so that whose the
   *     workbook is cannot be read from it
   */
  public byte[] unitWorkbook(UnitShare share) {
    FiscalYear year = share.framework().fiscalYear();
    byte[] template =
        years.workbooks(year).contains(Templates.UNIT)
            ? years.workbook(year, Templates.UNIT)
            : UnitTemplate.draw(share.framework());
    byte[] filled = UnitWorkbook.fill(template, limits, share);
    UnitAnswer read = UnitAnswerReader.read(Templates.UNIT, filled, limits);
    if (!share.unit().code().equals(read.unit()) || !share.round().equals(read.round())) {
      throw new RefusedException(Refusal.UNIT_TEMPLATE, year);
    }
    return filled;
  }

  /**
   * Puts what units have answered into the table of measures, and an overview beside it.
   *
   * @param answers the files that came back, by their names, in order
   * @param period that they report on; null for the quarter of the day on which they are collected
   */
  public CollectedWorkbook collect(
      byte[] upload,
      Map<String, byte[]> answers,
      AssessmentOptions options,
      @Nullable ReportingPeriod period) {
    limits.checkTogether(answers.values());
    ReadWorkbook workbook = read(upload, options.year());
    Analysis analysis = analyzer.analyze(workbook.scores());
    Register register = register(analysis, workbook.units());
    List<Text> unread = new ArrayList<>();
    List<Progress> earlier = workbook.progress(unread);
    List<UnitShare> shares = Shares.of(analysis, register, earlier);
    Collector collector = new Collector(RoundId.of(analysis.scores()), shares, earlier);
    answers.forEach(
        (file, bytes) -> {
          try {
            collector.add(UnitAnswerReader.read(file, bytes, limits.ofAnswer()));
          } catch (RefusedException e) {
            collector.refuse(file, e.text());
          }
        });
    LocalDate today = LocalDate.now(clock);
    History history =
        history(workbook, analysis, earlier, unread)
            .with(
                period == null ? ReportingPeriod.of(today) : period,
                today,
                collector.collected().said());
    unread.forEach(collector::remark);
    Collected collected = collector.collected();
    List<MeasureState> states =
        MeasureState.of(Shares.measures(analysis), history.year(), shares, collected.progress());
    collected =
        collected.withFindings(ProgressChecks.of(states, analysis.scores(), YearMonth.from(today)));
    CollectedAnswers answered =
        workbook.collect(analysis, shares, earlier, collected, history, options.digits());
    return new CollectedWorkbook(collected, answered.conflicts(), answered.workbook());
  }

  /** What was said before; what an older program collected is the first of it. */
  private static History history(
      ReadWorkbook workbook, Analysis analysis, List<Progress> earlier, List<Text> unread) {
    History history = workbook.history(analysis.scores().framework().fiscalYear().next(), unread);
    return history.isEmpty()
        ? history.with(new ReportingPeriod(Messages.thai("collect.period.before")), null, earlier)
        : history;
  }

  /**
   * Writes the yearly report of a score workbook.
   *
   * @param earlier a report that was made before, to be brought up to date; null for a new one
   */
  public Report report(
      byte[] upload, byte @Nullable [] earlier, AssessmentOptions options, ReportOptions choice) {
    ReadWorkbook workbook = read(upload, options.year());
    Analysis analysis = analyzed(workbook);
    FiscalYear year = analysis.scores().framework().fiscalYear();
    return YearlyReport.write(
        analysis, workbook.reportWords(), earlier, () -> years.report(year), choice);
  }

  /**
   * Writes the yearly report of scores that came as JSON.
   *
   * @param earlier as of a workbook
   */
  public Report report(Scores scores, byte @Nullable [] earlier, ReportOptions choice) {
    FiscalYear year = scores.framework().fiscalYear();
    return YearlyReport.write(
        analyze(scores, null), ReportWords.NONE, earlier, () -> years.report(year), choice);
  }

  /**
   * Writes the report of what became of the measures of scores that came as JSON: they hold no
   * units, so that the state of each measure is what they say of it.
   *
   * @param earlier as of a workbook
   */
  public Report followUp(
      Scores scores,
      byte @Nullable [] earlier,
      ReportOptions choice,
      @Nullable ReportingPeriod period) {
    FiscalYear year = scores.framework().fiscalYear();
    FollowUp followUp =
        FollowUp.of(
            analyze(scores, null),
            List.of(),
            History.none(year.next()),
            period,
            LocalDate.now(clock));
    return YearlyReport.followUp(
        followUp, ReportWords.NONE, earlier, () -> years.followUp(year), choice);
  }

  /**
   * Writes the report of what became of the measures of a score workbook.
   *
   * @param earlier a report of the same kind that was made before; null for a new one
   * @param period the last one that it reports on; null for the last of the workbook's history
   */
  public Report followUp(
      byte[] upload,
      byte @Nullable [] earlier,
      AssessmentOptions options,
      ReportOptions choice,
      @Nullable ReportingPeriod period) {
    ReadWorkbook workbook = read(upload, options.year());
    Analysis analysis = analyzer.analyze(workbook.scores());
    FiscalYear year = analysis.scores().framework().fiscalYear();
    List<Text> unread = new ArrayList<>();
    List<Progress> progress = workbook.progress(unread);
    List<UnitShare> shares = Shares.of(analysis, register(analysis, workbook.units()), progress);
    History history = history(workbook, analysis, progress, unread);
    FollowUp followUp = FollowUp.of(analysis, shares, history, period, LocalDate.now(clock));
    Report report =
        YearlyReport.followUp(
            followUp, workbook.reportWords(), earlier, () -> years.followUp(year), choice);
    List<Finding> leftOut =
        unread.stream().map(each -> Finding.of(FindingCode.PROGRESS_UNREAD, null, each)).toList();
    return new Report(report.outcome().after(leftOut), report.document());
  }

  /** Adds a sheet that says what became of the messages to units, or renews it. */
  public byte[] withDeliveries(
      byte[] upload, List<Delivery> deliveries, AssessmentOptions options) {
    ReadWorkbook workbook = read(upload, options.year());
    String round = RoundId.of(workbook.scores()).toString();
    List<Delivery> own = deliveries.stream().filter(each -> each.round().equals(round)).toList();
    return workbook.logDeliveries(own, clock.getZone(), options.digits());
  }

  /**
   * Says what scores that came as JSON mean.
   *
   * @param asked the year that was asked for; the scores are of the one that they say
   */
  public Analysis analyze(Scores scores, @Nullable FiscalYear asked) {
    DutyLimits.check(scores);
    FiscalYear said = scores.framework().fiscalYear();
    Analysis analysis = analyzer.analyze(scores);
    return asked == null || asked.equals(said)
        ? analysis
        : analysis.withFindings(
            List.of(Finding.of(FindingCode.YEAR_CONTRADICTED, null, said.toString(), asked)));
  }

  /**
   * Returns a workbook without anything that the engine added to it.
   *
   * @param year where the workbook does not say it
   */
  public byte[] remove(byte[] upload, @Nullable FiscalYear year) {
    ReadWorkbook workbook = read(upload, year);
    return workbook.remove(analyzer.analyze(workbook.scores()));
  }

  /** Says part by part what differs between a workbook and what was made of it. */
  public PackageComparison compare(byte[] in, byte[] out) {
    return PackageComparison.compare(in, out, years.frameworks());
  }
}
