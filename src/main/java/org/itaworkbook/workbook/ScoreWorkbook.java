package org.itaworkbook.workbook;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.framework.Digits;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.framework.Messages;
import org.itaworkbook.framework.Text;
import org.itaworkbook.framework.ThaiDate;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.units.Collected;
import org.itaworkbook.units.Delivery;
import org.itaworkbook.units.Progress;
import org.itaworkbook.units.UnitRows;
import org.itaworkbook.units.UnitShare;
import org.jspecify.annotations.Nullable;

/**
 * One upload, from its bytes to the bytes that are returned: opened, read, annotated. What the
 * engine does not write stays as it came. Not thread-safe; used once.
 */
public final class ScoreWorkbook {

  private static final String ANALYZED = "ITA_Analyzed";

  private final @Nullable FindingCode conversion;
  private OpenWorkbook workbook;
  private @Nullable Layout layout;

  private ScoreWorkbook(OpenWorkbook workbook, @Nullable FindingCode conversion) {
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
    return reading(() -> opened(upload, limits));
  }

  private static ScoreWorkbook opened(byte[] upload, Limits limits) {
    if (upload.length > limits.uploadBytes()) {
      return new ScoreWorkbook(OpenWorkbook.open(upload, limits), null);
    }
    if (OldWorkbook.is(upload)) {
      byte[] xlsx = OldWorkbook.toXlsx(upload, limits);
      return new ScoreWorkbook(OpenWorkbook.open(xlsx, limits), FindingCode.CONVERTED_FROM_XLS);
    }
    Optional<String> text = Admission.isZip(upload) ? Optional.empty() : DelimitedText.of(upload);
    if (text.isPresent()) {
      byte[] xlsx = DelimitedText.toXlsx(text.get(), limits);
      return new ScoreWorkbook(OpenWorkbook.open(xlsx, limits), FindingCode.CONVERTED_FROM_TEXT);
    }
    return new ScoreWorkbook(OpenWorkbook.open(upload, limits), null);
  }

  /**
   * Reads the scores.
   *
   * @param asked the fiscal year where the workbook does not say it
   * @throws RefusedException NO_ITA_TABLE or UNKNOWN_YEAR
   */
  public Scores read(Frameworks frameworks, @Nullable FiscalYear asked) {
    return reading(
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
   * @param total its total, if it is known
   */
  public void fillFrom(ScoreWorkbook last, Scores scores, @Nullable BigDecimal total) {
    RollForward filling = new RollForward(workbook, read());
    filling.fill(scores, total);
    filling.lastingTables(last.read());
  }

  /** Fills the workbook with scores that came without a workbook. */
  public void fillFrom(Scores scores, @Nullable BigDecimal total) {
    new RollForward(workbook, read()).fill(scores, total);
  }

  /** Reads the register of units, once the scores are read. */
  public UnitRows units() {
    return reading(() -> new UnitsReader(read()).read());
  }

  /**
   * What units have answered, as far as it was collected into the workbook.
   *
   * @param remarks gets what cannot be read of it
   */
  public List<Progress> progress(List<Text> remarks) {
    return reading(() -> ProgressReader.read(workbook, remarks));
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
    new MeasuresWriter(places, analysis, digits).write();
    List<Text> conflicts = new ArrayList<>(collected.differences());
    conflicts.addAll(new ProgressWriter(places, earlier, collected.progress()).write(shares));
    EngineSheets sheets = new EngineSheets(workbook);
    String title = sheets.title(EngineSheet.PROGRESS);
    sheets.put(
        EngineSheet.PROGRESS,
        new ProgressSheet(workbook.styles(), title, shares, collected, conflicts).draw());
    recalculate(analysis);
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
    new KeptMarks(workbook, read()).keep();
    new AddedColumns(workbook, read()).add();
    calculate(analysis);
    Layout places = read();
    EngineCells cells = new EngineCells(places, analysis.scores().values());
    new TriageWriter(cells, places, analysis).writeAdvice(digits);
    new MeasuresWriter(places, analysis, digits).write();
    writeNotes(places, analysis, digits);
    drawSheets(places, analysis, cells, analysisDate(analysis, today), digits);
    recalculate(analysis);
  }

  /** Staff's formulas that look at what was changed; but none that the analysis was made of. */
  private void recalculate(Analysis analysis) {
    Set<Place> made = new HashSet<>(analysis.scores().places().scores().values());
    made.addAll(analysis.scores().places().published().values());
    new DependentFormulas(workbook, made).update();
  }

  /** Writes only the live formulas of staff's own sheets, as a template holds them. */
  public void calculate(Analysis analysis) {
    Layout places = read();
    EngineCells cells = new EngineCells(places, analysis.scores().values());
    BookPart book = workbook.book();
    book.setName(Names.THRESHOLD, CellContent.plain(places.framework().threshold()), false);
    new TriageWriter(cells, places, analysis).writeFigures();
    new PublishedWriter(cells, analysis).write(book);
    if (cells.allLive()) {
      book.removeName(EngineColumns.VALUES);
    } else {
      book.setName(EngineColumns.VALUES, "TRUE", true);
    }
  }

  /** Fills in what is known of the agency; what is null stays as it is. */
  public void fill(Agency agency) {
    new AgencyWriter(read()).write(agency);
  }

  /** Takes out everything that the engine put in. */
  public void remove(Analysis analysis) {
    Layout places = read();
    EngineCells cells = new EngineCells(places, analysis.scores().values());
    new EngineSheets(workbook).remove();
    EngineColumns columns = places.engineColumns();
    for (QuestionRow row : places.rows()) {
      cells.of(row).values().stream()
          .filter(each -> columns.isFilled(row.table(), each.column()))
          .forEach(each -> each.sheet().clear(each.row(), each.column()));
      row.column(QuestionColumn.Role.ADVICE)
          .ifPresent(column -> row.table().sheet().clear(row.row(), column));
    }
    new KeptMarks(workbook, places).giveBack();
    new AddedColumns(workbook, places).remove();
    cells.calculated().values().forEach(each -> each.sheet().clear(each.row(), each.column()));
    cells.differences().values().forEach(each -> each.sheet().clear(each.row(), each.column()));
    for (Digits digits : Digits.values()) {
      new MeasuresWriter(places, analysis, digits).remove();
    }
    for (SheetPart sheet : workbook.sheets()) {
      Notes notes = new Notes(workbook.parts(), sheet);
      notes.say(Map.of());
      notes.save();
    }
    BookPart book = workbook.book();
    for (FigureCode code : places.framework().publishedFigures().keySet()) {
      book.removeName(LiveFormulas.name(code));
    }
    book.removeName(ANALYZED);
    book.removeName(EngineColumns.VALUES);
    if (workbook.property(Names.TEMPLATE).isEmpty()) {
      book.removeName(Names.THRESHOLD);
    }
    recalculate(analysis);
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

  private void writeNotes(Layout places, Analysis analysis, Digits digits) {
    Map<SheetPart, Map<String, String>> texts = new IdentityHashMap<>();
    for (QuestionResult each : analysis.questions()) {
      Optional<QuestionRow> row = places.row(each.question().code());
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
      Notes notes = new Notes(workbook.parts(), sheet);
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
            digits.in(finding.message().th()));
    for (SheetPart sheet : workbook.sheets()) {
      if (sheet.name().equals(place.sheet())) {
        texts
            .computeIfAbsent(sheet, each -> new TreeMap<>())
            .merge(cell, says, (one, other) -> one + "\n" + other);
      }
    }
  }

  private void drawSheets(
      Layout places, Analysis analysis, EngineCells cells, LocalDate date, Digits digits) {
    EngineSheets sheets = new EngineSheets(workbook);
    Annotation annotation = new Annotation(places, analysis, cells, sheets, digits);
    StylesPart styles = workbook.styles();
    sheets.put(
        EngineSheet.SUMMARY,
        new SummarySheet(annotation, styles).draw(digits.in(ThaiDate.longForm(date))));
    sheets.put(EngineSheet.ACTIONS, new ActionsSheet(annotation, styles).draw());
    GapSheet.parted(annotation)
        .ifPresent(
            instrument ->
                sheets.put(EngineSheet.GAP, new GapSheet(annotation, instrument, styles).draw()));
    sheets.put(EngineSheet.CHECKS, new ChecksSheet(annotation, styles).draw());
    for (var home : annotation.homes().entrySet()) {
      Place place = home.getValue();
      workbook
          .book()
          .setName(LiveFormulas.name(home.getKey()), EngineSheets.absolute(place), false);
    }
  }

  /** The day on which these very figures were first analysed. */
  private LocalDate analysisDate(Analysis analysis, LocalDate today) {
    String print = fingerprint(analysis);
    Optional<LocalDate> before =
        workbook
            .book()
            .name(ANALYZED)
            .map(text -> text.replace("\"", "").split(" "))
            .filter(words -> words.length == 2 && words[1].equals(print))
            .flatMap(words -> date(words[0]));
    LocalDate date = before.orElse(today);
    workbook.book().setName(ANALYZED, "\"" + date + " " + print + "\"", true);
    return date;
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (java.time.format.DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String fingerprint(Analysis analysis) {
    String figures =
        analysis.scores().values()
            + " "
            + analysis.figures()
            + analysis.scores().previous()
            + analysis.scores().previousTotal()
            + analysis.scores().published();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(figures.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * A file may be broken in ways that parsers do not foresee; none of them is the engine's fault.
   */
  static <T> T reading(Supplier<T> work) {
    try {
      return work.get();
    } catch (RefusedException e) {
      throw e;
    } catch (StackOverflowError | RuntimeException e) {
      RefusedException refused = new RefusedException(Refusal.TRUNCATED);
      refused.initCause(e);
      throw refused;
    }
  }
}
