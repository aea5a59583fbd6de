package org.itaworkbook.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.Collected;
import org.itaworkbook.units.Progress;
import org.itaworkbook.units.UnitRows;
import org.itaworkbook.units.UnitShare;
import org.itaworkbook.workbook.annotation.Annotator;
import org.itaworkbook.workbook.annotation.MeasuresWriter;
import org.itaworkbook.workbook.annotation.ProgressWriter;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.itaworkbook.workbook.filling.AgencyWriter;
import org.itaworkbook.workbook.filling.Conversion;
import org.itaworkbook.workbook.filling.RollForward;
import org.itaworkbook.workbook.intake.Admitted;
import org.itaworkbook.workbook.intake.Intake;
import org.itaworkbook.workbook.intake.Limits;
import org.itaworkbook.workbook.intake.Refusals;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.itaworkbook.workbook.reading.ProgressReader;
import org.itaworkbook.workbook.reading.ScoreReader;
import org.itaworkbook.workbook.reading.UnitsReader;
import org.itaworkbook.workbook.recognition.WorkbookYear;
import org.itaworkbook.workbook.sheets.DeliveriesSheet;
import org.itaworkbook.workbook.sheets.ProgressSheet;
import org.itaworkbook.workbook.writer.EngineSheets;
import org.jspecify.annotations.Nullable;

/**
 * One upload, from its bytes to the bytes that are returned: opened, read, annotated. What the
 * engine does not write stays as it came. Not thread-safe; used once.
 */
public final class ScoreWorkbook {

  private final @Nullable FindingCode conversion;
  private WorkbookFile workbook;
  private @Nullable Layout layout;

  private ScoreWorkbook(WorkbookFile workbook, @Nullable FindingCode conversion) {
    this.workbook = workbook;
    this.conversion = conversion;
  }

  /**
   * Opens an upload: a workbook of today, one of Excel 97 to 2003, or a table as text. The last two
   * have no faithful way to a workbook of today; what can be read of them fills the standard one.
   *
   * @throws RefusedException for anything that is not a workbook within the limits
   */
  public static ScoreWorkbook open(byte[] upload, Limits limits) {
    Admitted admitted = new Intake(limits).admit(upload);
    return Refusals.reading(
        () -> new ScoreWorkbook(WorkbookFile.of(admitted.parts()), admitted.conversion()));
  }

  /**
   * Reads the scores.
   *
   * @param asked the fiscal year where the workbook does not say it
   * @throws RefusedException NO_ITA_TABLE, UNKNOWN_YEAR or UNIT_WORKBOOK
   */
  public Scores read(Frameworks frameworks, @Nullable FiscalYear asked) {
    return Refusals.reading(
        () -> {
          List<Finding> findings = new ArrayList<>();
          Layout found = layout(frameworks, asked, findings);
          if (conversion != null) {
            Conversion converted = Conversion.of(workbook, found, conversion, findings);
            workbook = converted.workbook();
            found = converted.layout();
          }
          layout = found;
          return new ScoreReader(workbook, found, findings).read();
        });
  }

  /** Whether the workbook says which year it is of. */
  public boolean saysYear(Frameworks frameworks) {
    return Refusals.reading(() -> new WorkbookYear(workbook, frameworks).said().isPresent());
  }

  private Layout layout(Frameworks frameworks, @Nullable FiscalYear asked, List<Finding> findings) {
    try {
      return new WorkbookYear(workbook, frameworks).layout(asked, findings);
    } catch (RefusedException e) {
      if (conversion == FindingCode.CONVERTED_FROM_TEXT && e.refusal() == Refusal.NO_ITA_TABLE) {
        throw new RefusedException(Refusal.NOT_A_WORKBOOK);
      }
      throw e;
    }
  }

  /**
   * Fills the workbook, a template that was read, with what another one holds: the agency, its
   * units and measures, and its scores; these are last year's unless both are of one year.
   *
   * @param last which was read too
   * @param scores what was read there
   * @param year whose scores they are
   * @param total its total, if it is known
   * @return how many questions got a score
   */
  public int fillFrom(
      ScoreWorkbook last, Scores scores, FiscalYear year, @Nullable BigDecimal total) {
    RollForward filling = new RollForward(workbook, read());
    int questions = filling.fill(scores, year, total);
    filling.lastingTables(last.read());
    return questions;
  }

  /** Fills the workbook with scores that came without a workbook. */
  public void fillFrom(Scores scores, @Nullable BigDecimal total) {
    new RollForward(workbook, read()).fill(scores, scores.framework().fiscalYear(), total);
  }

  /** Reads the register of units, once the scores are read. */
  public UnitRows units() {
    return Refusals.reading(() -> new UnitsReader(read()).read());
  }

  /**
   * What units have answered, as far as it was collected into the workbook.
   *
   * @param remarks gets what cannot be read of it
   */
  public List<Progress> progress(List<Text> remarks) {
    return Refusals.reading(() -> ProgressReader.read(workbook, remarks));
  }

  /**
   * Writes what units have answered into the table of measures, where nobody has written something
   * else, and draws the overview.
   *
   * @param earlier what was collected before
   * @return what does not agree: files of one unit with each other, or a unit with the table, which
   *     was not overwritten
   */
  public List<Text> collect(
      Analysis analysis,
      List<UnitShare> shares,
      List<Progress> earlier,
      Collected collected,
      Digits digits) {
    Layout places = read();
    new MeasuresWriter(workbook, places, analysis, digits).write();
    List<Text> conflicts = new ArrayList<>(collected.differences());
    conflicts.addAll(new ProgressWriter(places, earlier, collected.progress()).write(shares));
    EngineSheets sheets = new EngineSheets(workbook);
    String title = sheets.title(EngineSheet.PROGRESS);
    sheets.put(
        EngineSheet.PROGRESS,
        new ProgressSheet(workbook.styles(), title, shares, collected, conflicts).draw());
    new Annotator(workbook, places, analysis).recalculate();
    return conflicts;
  }

  /** Draws the sheet of messages to units. */
  public void logDeliveries(List<Delivery> deliveries, ZoneId zone, Digits digits) {
    new EngineSheets(workbook)
        .put(
            EngineSheet.DELIVERIES,
            new DeliveriesSheet(workbook.styles(), deliveries, zone, digits).draw());
  }

  /**
   * Writes an analysis of what was read into the workbook.
   *
   * @param today the date that the summary bears unless its figures are the same as before
   */
  public void annotate(Analysis analysis, LocalDate today, Digits digits) {
    new Annotator(workbook, read(), analysis).annotate(today, digits);
  }

  /** Writes only the live formulas of staff's own sheets, as a template holds them. */
  public void calculate(Analysis analysis) {
    new Annotator(workbook, read(), analysis).calculate();
  }

  /** Fills in what is known of the agency; what is null stays as it is. */
  public void fill(Agency agency) {
    new AgencyWriter(read()).write(agency);
  }

  /** Takes out everything that the engine put in. */
  public void remove(Analysis analysis) {
    new Annotator(workbook, read(), analysis).remove();
  }

  /** The workbook as it stands now. */
  public byte[] bytes() {
    return workbook.toBytes();
  }

  private Layout read() {
    if (layout == null) {
      throw new IllegalStateException("read the scores first");
    }
    return layout;
  }
}
