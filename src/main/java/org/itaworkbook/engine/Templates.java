package org.itaworkbook.engine;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Analyzer;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.report.YearlyReport;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.text.Text;
import org.itaworkbook.workbook.ReadWorkbook;
import org.itaworkbook.workbook.ScoreWorkbook;
import org.itaworkbook.workbook.filling.CarriedOver;
import org.itaworkbook.workbook.filling.LastYear;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.template.AgenciesTemplate;
import org.itaworkbook.years.YearFolders;
import org.jspecify.annotations.Nullable;

/**
 * The years' workbooks to fill in: with what is known of an agency, or with last year's scores.
 * Holds no state between calls; thread-safe.
 */
public final class Templates {

  /** What a unit gets; filled with its share, not with what is known of the agency. */
  static final String UNIT = "unit";

  /** The register of agencies; drawn where a year's folder holds none. */
  private static final String AGENCIES = "agencies";

  /** Scores of one agency, which must not pass for those of another. */
  private static final String EXAMPLE = "example";

  /** Faults of scores without places that would leave a cell blank, or be left out. */
  private static final Set<FindingCode> UNFILLED =
      EnumSet.of(
          FindingCode.NOT_A_NUMBER,
          FindingCode.OUT_OF_RANGE,
          FindingCode.LOOKS_LIKE_FRACTION,
          FindingCode.DUPLICATE_QUESTION,
          FindingCode.UNKNOWN_QUESTION);

  private static final int MOST_TOLD = 5;

  private final YearFolders years;
  private final UploadLimits limits;
  private final Analyzer analyzer = new Analyzer();

  Templates(YearFolders years, UploadLimits limits) {
    this.years = years;
    this.limits = limits;
  }

  /** What the report of a result is written into. */
  private static final String REPORT = "report";

  /** What the report of what became of the measures is written into. */
  private static final String FOLLOW_UP = "follow-up";

  /** Whether a template of that name is a document of Word. */
  public static boolean isDocument(String name) {
    return name.equals(REPORT) || name.equals(FOLLOW_UP);
  }

  /**
   * A year's template of a report.
   *
   * @param name of one that {@link #isDocument}
   * @param agency null where its name is not told
   */
  public byte[] document(FiscalYear year, String name, @Nullable String agency) {
    return YearlyReport.forAgency(
        name.equals(REPORT) ? years.report(year) : years.followUp(year), agency);
  }

  /** Whether what is known of an agency is filled into a template of that name. */
  public static boolean fills(String name) {
    return !name.equals(UNIT)
        && !name.equals(EXAMPLE)
        && !name.equals(AGENCIES)
        && !isDocument(name);
  }

  /** A year's template with what is known of the agency filled in, if it {@link #fills} that. */
  public byte[] filled(FiscalYear year, String name, Agency agency) {
    byte[] template =
        name.equals(AGENCIES) && !years.workbooks(year).contains(name)
            ? AgenciesTemplate.draw(years.framework(year))
            : years.workbook(year, name);
    if (!fills(name)) {
      return template;
    }
    ReadWorkbook workbook = ScoreWorkbook.open(template, limits).read(years.frameworks(), year);
    workbook.fill(agency);
    return workbook.bytes();
  }

  /**
   * A year's template filled with what last year's workbook, or another of the same year, holds.
   *
   * @param last of any layout that can be read
   * @param lastYear whose scores it holds where it does not say so; null for the year before.
   *     Scores of the template's own year are taken only where this says that year: given as last
   *     year's, they are most likely the wrong file.
   * @param agency what is to stand there instead of what the workbook says
   * @throws RefusedException SAME_YEAR, LATER_YEAR or NOT_TO_FILL, beside what an upload may be
   *     refused for
   */
  public RolledForward rolledForward(
      FiscalYear year, String name, byte[] last, @Nullable FiscalYear lastYear, Agency agency) {
    ReadWorkbook workbook = toFill(year, name);
    FiscalYear before = lastYear == null ? year.previous().orElse(year) : lastYear;
    boolean known = years.frameworks().year(before).isPresent();
    ScoreWorkbook opened = ScoreWorkbook.open(last, limits);
    boolean silent = lastYear == null && !opened.saysYear(years.frameworks());
    ReadWorkbook source = opened.read(years.frameworks(), known ? before : null);
    Scores scores = source.scores();
    boolean assumed =
        scores.findings().stream().anyMatch(each -> each.code() == FindingCode.YEAR_ASSUMED);
    FiscalYear of = assumed ? before : scores.framework().fiscalYear();
    if (of.equals(year) && !year.equals(lastYear)) {
      throw new RefusedException(Refusal.SAME_YEAR, year);
    }
    refuseLater(of, year);
    CarriedOver carried = workbook.fillFrom(source, of, known(scores));
    workbook.fill(agency);
    return new RolledForward(workbook.bytes(), of, silent, carried);
  }

  /** The same, of which nothing is told but the workbook. */
  public byte[] filled(
      FiscalYear year, String name, byte[] last, @Nullable FiscalYear lastYear, Agency agency) {
    return rolledForward(year, name, last, lastYear, agency).workbook();
  }

  /**
   * The same with scores that came as JSON, which says the year that they are of.
   *
   * @throws RefusedException NOT_FILLED naming what of them cannot be filled in; a score that is
   *     missing is no fault
   */
  public byte[] filled(FiscalYear year, String name, Scores last, Agency agency) {
    ReadWorkbook workbook = toFill(year, name);
    refuseFaults(last);
    refuseLater(last.framework().fiscalYear(), year);
    workbook.fillFrom(last, known(last));
    workbook.fill(agency);
    return workbook.bytes();
  }

  private ReadWorkbook toFill(FiscalYear year, String name) {
    if (!fills(name) && (isDocument(name) || years.workbooks(year).contains(name))) {
      throw new RefusedException(Refusal.NOT_TO_FILL, name);
    }
    return ScoreWorkbook.open(years.workbook(year, name), limits).read(years.frameworks(), year);
  }

  private static void refuseFaults(Scores scores) {
    List<Text> faults =
        scores.findings().stream()
            .filter(each -> UNFILLED.contains(each.code()))
            .filter(Templates::isLeftOut)
            .map(Finding::message)
            .toList();
    if (!faults.isEmpty()) {
      List<Text> told = faults.subList(0, Math.min(MOST_TOLD, faults.size()));
      throw new RefusedException(
          Refusal.NOT_FILLED,
          faults.size(),
          new Text(
              told.stream().map(Text::th).collect(Collectors.joining("; ")),
              told.stream().map(Text::en).collect(Collectors.joining(" "))));
    }
  }

  /** What only may be wrong is filled in as it stands. */
  private static boolean isLeftOut(Finding finding) {
    return finding.severity() == Severity.ERROR || finding.code() == FindingCode.UNKNOWN_QUESTION;
  }

  private static void refuseLater(FiscalYear last, FiscalYear year) {
    if (last.compareTo(year) > 0) {
      throw new RefusedException(Refusal.LATER_YEAR, last, year);
    }
  }

  /** The published total is the one that was given; what the scores give stands in for it. */
  private LastYear known(Scores scores) {
    Analysis analysis = analyzer.analyze(scores);
    BigDecimal published = scores.published().figures().get(FigureCode.TOTAL);
    return new LastYear(
        published == null ? analysis.figures().get(FigureCode.TOTAL) : published,
        analysis.findings().stream()
            .filter(each -> each.code() == FindingCode.SUSPECT_SCORE)
            .map(Finding::place)
            .flatMap(Stream::ofNullable)
            .distinct()
            .toList());
  }
}
