package org.itaworkbook.workbook;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.ReportWords;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.Collected;
import org.itaworkbook.units.History;
import org.itaworkbook.units.Progress;
import org.itaworkbook.units.Shares;
import org.itaworkbook.units.UnitRows;
import org.itaworkbook.units.UnitShare;
import org.itaworkbook.workbook.annotation.Annotator;
import org.itaworkbook.workbook.annotation.MeasuresWriter;
import org.itaworkbook.workbook.annotation.ProgressWriter;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.itaworkbook.workbook.filling.AgencyWriter;
import org.itaworkbook.workbook.filling.CarriedOver;
import org.itaworkbook.workbook.filling.CountedScores;
import org.itaworkbook.workbook.filling.LastYear;
import org.itaworkbook.workbook.filling.RollForward;
import org.itaworkbook.workbook.intake.Refusals;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.itaworkbook.workbook.reading.HistoryReader;
import org.itaworkbook.workbook.reading.ProgressReader;
import org.itaworkbook.workbook.reading.ReadScores;
import org.itaworkbook.workbook.reading.ReportWordsReader;
import org.itaworkbook.workbook.reading.UnitsReader;
import org.itaworkbook.workbook.sheets.DataQualitySheet;
import org.itaworkbook.workbook.sheets.DeliveriesSheet;
import org.itaworkbook.workbook.sheets.HistorySheet;
import org.itaworkbook.workbook.sheets.ProgressSheet;
import org.itaworkbook.workbook.sheets.ResponsesSheet;
import org.itaworkbook.workbook.writer.EngineSheets;
import org.itaworkbook.workbook.writer.PageFoot;

/**
 * A workbook of which the scores are read, and only now one into which something can be written.
 * What the engine does not write stays as it came.
 *
 * <p>Those methods that return bytes throw a {@link RefusedException} NOT_ANNOTATED where something
 * else that the upload holds stands in the way. Not thread-safe.
 */
public final class ReadWorkbook {

  private final WorkbookFile workbook;
  private final Layout layout;
  private final ReadScores read;

  ReadWorkbook(WorkbookFile workbook, Layout layout, ReadScores read) {
    this.workbook = workbook;
    this.layout = layout;
    this.read = read;
  }

  public Scores scores() {
    return read.scores();
  }

  /** Whether it came annotated. */
  public boolean isAnnotated() {
    return workbook.isAnnotated();
  }

  /** Whether the engine made the scores of what persons answered. */
  public boolean isOfResponses() {
    return workbook.engineSheets().containsKey(EngineSheet.RESPONSES);
  }

  /** The register of units as staff typed it. */
  public UnitRows units() {
    return Refusals.reading(() -> new UnitsReader(layout).read());
  }

  /** What staff have written for the yearly report. */
  public ReportWords reportWords() {
    return Refusals.reading(() -> ReportWordsReader.read(workbook, layout.shown()));
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
   * What units have answered period by period, as far as it was collected into the workbook.
   *
   * @param year in which the measures are carried out
   * @param remarks gets what cannot be read of it
   */
  public History history(FiscalYear year, List<Text> remarks) {
    return Refusals.reading(() -> HistoryReader.read(workbook, year, remarks));
  }

  /**
   * The workbook with an analysis of its scores written into it.
   *
   * @param today the date that the summary bears unless its figures are the same as before
   */
  public byte[] annotate(Analysis analysis, LocalDate today, Digits digits) {
    return written(() -> annotator(analysis).annotate(today, digits));
  }

  /** The same with what persons answered, of which the scores were made. */
  public byte[] annotate(Analysis analysis, LocalDate today, Digits digits, Scored scored) {
    return written(
        () -> {
          annotator(analysis).annotate(today, digits);
          EngineSheets sheets = new EngineSheets(workbook);
          sheets.put(
              EngineSheet.RESPONSES,
              new ResponsesSheet(
                      workbook.styles(), sheets.title(EngineSheet.RESPONSES), scored, digits)
                  .draw());
          sheets.put(
              EngineSheet.DATA_QUALITY,
              new DataQualitySheet(workbook.styles(), scored, digits).draw());
          workbook.remember();
        });
  }

  /** The workbook without anything that the engine put in. */
  public byte[] remove(Analysis analysis) {
    return written(() -> annotator(analysis).remove());
  }

  /**
   * The workbook with what units have answered in the table of measures, where nobody has written
   * something else, and with the overview. What the workbook was before is not remembered from here
   * on: an answer is people's own, and must stay when all that is the engine's is taken out.
   *
   * @param earlier what was collected before
   * @param history all that was collected so far, this time too
   */
  public CollectedAnswers collect(
      Analysis analysis,
      List<UnitShare> shares,
      List<Progress> earlier,
      Collected collected,
      History history,
      Digits digits) {
    List<Text> conflicts = new ArrayList<>(collected.differences());
    byte[] bytes =
        written(
            () -> {
              new MeasuresWriter(workbook, layout, analysis, digits).write();
              conflicts.addAll(
                  new ProgressWriter(layout, earlier, collected.progress()).write(shares));
              draw(analysis, shares, collected, history, conflicts);
              annotator(analysis).recalculate();
            });
    return new CollectedAnswers(conflicts, bytes);
  }

  private Annotator annotator(Analysis analysis) {
    return new Annotator(workbook, layout, read.cells(), analysis);
  }

  private void draw(
      Analysis analysis,
      List<UnitShare> shares,
      Collected collected,
      History history,
      List<Text> conflicts) {
    EngineSheets sheets = new EngineSheets(workbook);
    String title = sheets.title(EngineSheet.PROGRESS);
    sheets.put(
        EngineSheet.PROGRESS,
        new ProgressSheet(
                workbook.styles(),
                workbook.book().dates(),
                PageFoot.book(layout.framework().fiscalYear()),
                title,
                shares,
                Shares.measures(analysis),
                collected,
                history,
                conflicts)
            .draw());
    if (!history.isEmpty()) {
      sheets.put(
          EngineSheet.HISTORY,
          new HistorySheet(
                  workbook.styles(),
                  workbook.book().dates(),
                  PageFoot.book(layout.framework().fiscalYear()),
                  history)
              .draw());
    }
  }

  /** The workbook with a sheet of messages to units. */
  public byte[] logDeliveries(List<Delivery> deliveries, ZoneId zone, Digits digits) {
    return written(
        () -> {
          new EngineSheets(workbook)
              .put(
                  EngineSheet.DELIVERIES,
                  new DeliveriesSheet(
                          workbook.styles(),
                          PageFoot.book(layout.framework().fiscalYear()),
                          deliveries,
                          zone,
                          digits)
                      .draw());
          workbook.remember();
        });
  }

  /** The workbook with the live formulas of staff's own sheets only, as a template holds them. */
  public byte[] calculate(Analysis analysis) {
    return written(() -> annotator(analysis).calculate());
  }

  /**
   * Fills the workbook, a template, with what another one holds: the agency, its units, its
   * measures, and its scores; these are last year's unless both are of one year. To another year
   * only that of a measure is brought which does not belong to its own.
   *
   * @param year whose scores they are
   * @param known of its scores
   */
  public CarriedOver fillFrom(ReadWorkbook last, FiscalYear year, LastYear known) {
    return new RollForward(workbook, layout).fill(last.scores(), year, known, last.layout);
  }

  /** Fills the workbook with scores that came without a workbook. */
  public CarriedOver fillFrom(Scores last, LastYear known) {
    return new RollForward(workbook, layout).fill(last, last.framework().fiscalYear(), known, null);
  }

  /**
   * Fills in scores that were counted, where none stand.
   *
   * @return which of those that stand there differ
   */
  public List<Finding> fillEmpty(Scores counted) {
    return new CountedScores(layout, read.scores()).fill(counted);
  }

  /** Fills in what is known of the agency; what is null stays as it is. */
  public void fill(Agency agency) {
    new AgencyWriter(layout).write(agency);
  }

  /** The workbook as it stands now; owned by the caller. */
  public byte[] bytes() {
    return workbook.toBytes();
  }

  /** What nobody foresaw while a workbook is written comes from what else the upload holds. */
  private byte[] written(Runnable writing) {
    try {
      writing.run();
      return bytes();
    } catch (RefusedException e) {
      throw e;
    } catch (StackOverflowError | RuntimeException e) {
      RefusedException refused = new RefusedException(Refusal.NOT_ANNOTATED);
      refused.initCause(e);
      throw refused;
    }
  }
}
