package org.itaworkbook.workbook.annotation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Place;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.itaworkbook.workbook.contract.HiddenNames;
import org.itaworkbook.workbook.contract.QuestionColumn;
import org.itaworkbook.workbook.formulas.OwnedCell;
import org.itaworkbook.workbook.formulas.OwnedCells;
import org.itaworkbook.workbook.layout.EngineNames;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.OwnedColumns;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.parts.BookPart;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.NotesPart;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.StylesPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.itaworkbook.workbook.reading.ActionWords;
import org.itaworkbook.workbook.reading.PlanTargets;
import org.itaworkbook.workbook.reading.PlanWords;
import org.itaworkbook.workbook.recalculation.DependentFormulas;
import org.itaworkbook.workbook.sheets.ActionsSheet;
import org.itaworkbook.workbook.sheets.ChecksSheet;
import org.itaworkbook.workbook.sheets.GapSheet;
import org.itaworkbook.workbook.sheets.PlanSheet;
import org.itaworkbook.workbook.sheets.SheetContext;
import org.itaworkbook.workbook.sheets.ShownText;
import org.itaworkbook.workbook.sheets.SummarySheet;
import org.itaworkbook.workbook.writer.EngineSheets;

/** Writes an analysis into a workbook that was read, and takes it out again. */
public final class Annotator {

  private final WorkbookFile workbook;
  private final Layout layout;
  private final Analysis analysis;
  private final OwnedCells cells;

  /**
   * @param cells the engine's in staff's tables, of the scores that were analysed
   */
  public Annotator(WorkbookFile workbook, Layout layout, OwnedCells cells, Analysis analysis) {
    this.workbook = workbook;
    this.layout = layout;
    this.analysis = analysis;
    this.cells = cells;
  }

  /**
   * Writes an analysis of what was read into the workbook.
   *
   * @param today the date that the summary bears unless its figures are the same as before
   */
  public void annotate(LocalDate today, Digits digits) {
    new KeptMarks(workbook, layout).keep();
    new AddedColumns(workbook, layout).add();
    calculate();
    new TriageWriter(cells, layout, analysis).writeAdvice(digits);
    List<String> left = new MeasuresWriter(workbook, layout, analysis, digits).write();
    writeNotes(digits);
    EngineSheets sheets = new EngineSheets(workbook);
    SheetContext annotation = new SheetContext(layout, analysis, cells, sheets, left, digits);
    drawSheets(annotation, sheets, analysisDate(today));
    PaperOf paper = new PaperOf(workbook, layout);
    paper.giveAgain();
    paper.leaveOutScreen();
    recalculate();
    workbook.remember();
  }

  /** Staff's formulas that look at what was changed; but none that the analysis was made of. */
  public void recalculate() {
    Set<Place> made = new HashSet<>(analysis.scores().places().scores().values());
    made.addAll(analysis.scores().places().published().values());
    new DependentFormulas(workbook, made).update();
  }

  /** Writes only the live formulas of staff's own sheets, as a template holds them. */
  public void calculate() {
    BookPart book = workbook.book();
    EngineNames names = layout.names();
    book.setName(names.threshold(), CellContent.plain(layout.framework().threshold()), false);
    new TriageWriter(cells, layout, analysis).writeFigures();
    new PublishedWriter(cells, analysis).write(book, names);
    if (cells.allLive()) {
      book.removeName(names.values());
    } else {
      book.setName(names.values(), "TRUE", true);
    }
  }

  /** Takes out everything that the engine put in. */
  public void remove() {
    if (!workbook.restore()) {
      removeEach();
    }
  }

  private void removeEach() {
    new PaperOf(workbook, layout).takeBack();
    new EngineSheets(workbook).remove();
    OwnedColumns columns = layout.ownedColumns();
    for (QuestionRow row : layout.rows()) {
      cells.of(row).values().stream()
          .filter(each -> columns.isFilled(row.table(), each.column()))
          .forEach(OwnedCell::clear);
      row.column(QuestionColumn.Role.ADVICE)
          .ifPresent(
              column -> {
                row.table().sheet().unfitRow(row.row(), column);
                row.table().sheet().clear(row.row(), column);
              });
    }
    new KeptMarks(workbook, layout).giveBack();
    new AddedColumns(workbook, layout).remove();
    cells.calculated().values().forEach(OwnedCell::clear);
    cells.differences().values().forEach(OwnedCell::clear);
    new MeasuresWriter(workbook, layout, analysis, Digits.ARABIC).remove();
    for (SheetPart sheet : workbook.sheets()) {
      NotesPart notes = new NotesPart(workbook, sheet);
      notes.say(Map.of());
      notes.save();
    }
    BookPart book = workbook.book();
    EngineNames names = layout.names();
    for (FigureCode code : layout.framework().publishedFigures().keySet()) {
      book.removeName(names.of(code));
    }
    book.removeName(names.analyzed());
    book.removeName(names.values());
    if (workbook.property(HiddenNames.TEMPLATE).isEmpty()) {
      book.removeName(names.threshold());
    }
    recalculate();
  }

  private void writeNotes(Digits digits) {
    Map<SheetPart, Map<String, String>> texts = new IdentityHashMap<>();
    for (QuestionResult each : analysis.questions()) {
      Optional<QuestionRow> row = layout.row(each.question().code());
      Text advice = each.advice();
      if (row.isPresent() && advice != null) {
        texts
            .computeIfAbsent(row.get().table().sheet(), sheet -> new TreeMap<>())
            .put(String.valueOf(row.get().codePlace().cell()), digits.in(advice.th()));
      }
    }
    for (Finding finding : analysis.findings()) {
      noteFinding(finding, texts, digits);
    }
    for (SheetPart sheet : workbook.sheets()) {
      NotesPart notes = new NotesPart(workbook, sheet);
      notes.say(texts.getOrDefault(sheet, Map.of()));
      notes.save();
    }
  }

  /** Marks the cell that a finding is about with what it says. */
  private void noteFinding(
      Finding finding, Map<SheetPart, Map<String, String>> texts, Digits digits) {
    Place place = finding.place();
    if (place == null || place.cell() == null) {
      return;
    }
    String cell = place.cell();
    String says =
        Messages.thai(
            "sheets.note.finding",
            Messages.thai("sheets.severity." + finding.severity()),
            ShownText.in(digits, finding.message().th()));
    for (SheetPart sheet : workbook.sheets()) {
      if (sheet.name().equals(place.sheet())) {
        texts
            .computeIfAbsent(sheet, each -> new TreeMap<>())
            .merge(cell, says, (one, other) -> one + "\n" + other);
      }
    }
  }

  private void drawSheets(SheetContext annotation, EngineSheets sheets, LocalDate date) {
    StylesPart styles = workbook.styles();
    sheets.put(EngineSheet.SUMMARY, new SummarySheet(annotation, styles).draw(date));
    sheets.put(
        EngineSheet.ACTIONS,
        new ActionsSheet(annotation, styles, ActionWords.read(workbook)).draw());
    sheets.put(
        EngineSheet.PLAN,
        new PlanSheet(
                annotation,
                styles,
                PlanTargets.read(workbook),
                PlanWords.read(workbook, PlanSheet.helpers(analysis)))
            .draw());
    GapSheet.parted(annotation)
        .ifPresent(
            instrument ->
                sheets.put(EngineSheet.GAP, new GapSheet(annotation, instrument, styles).draw()));
    sheets.put(EngineSheet.CHECKS, new ChecksSheet(annotation, styles).draw());
    for (var home : annotation.homes().entrySet()) {
      Place place = home.getValue();
      workbook.book().setName(layout.names().of(home.getKey()), Addresses.absolute(place), false);
    }
  }

  /** The day on which these very figures were first analysed. */
  private LocalDate analysisDate(LocalDate today) {
    String print = AnalyzedFigures.fingerprint(analysis);
    Optional<LocalDate> before =
        workbook
            .book()
            .name(layout.names().analyzed())
            .map(text -> text.replace("\"", "").split(" "))
            .filter(words -> words.length == 2 && words[1].equals(print))
            .flatMap(words -> date(words[0]));
    LocalDate date = before.orElse(today);
    workbook.book().setName(layout.names().analyzed(), "\"" + date + " " + print + "\"", true);
    return date;
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
