package org.itaworkbook.workbook.parts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaworkbook.opc.CustomProperties;
import org.itaworkbook.opc.DigitalSignature;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.opc.PackageMemory;
import org.itaworkbook.opc.Relationship;
import org.itaworkbook.opc.Splices;
import org.itaworkbook.workbook.cells.CellArea;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.itaworkbook.workbook.contract.HiddenNames;
import org.itaworkbook.workbook.intake.Intake;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.intake.WorkbookKind;
import org.jspecify.annotations.Nullable;

/** An upload that was admitted, with its parts read as far as the engine needs them. */
public final class WorkbookFile {

  private final OpcPackage parts;
  private final PartReading reading = new PartReading();
  private final BookPart book;
  private final SharedStrings strings;
  private final List<SheetPart> sheets = new ArrayList<>();
  private final List<TablePart> tables = new ArrayList<>();
  private @Nullable StylesPart styles;
  private final Set<String> redrawn = new HashSet<>();
  private final boolean annotated;

  /** The engine's sheets that another program took the hidden name from. */
  private final Map<EngineSheet, String> nameless = new EnumMap<>(EngineSheet.class);

  /** Whether sheets under some titles begin as the engine's do, as far as was asked. */
  private final Map<String, Boolean> begun = new HashMap<>();

  private boolean remembering;
  private @Nullable OpcPackage restored;
  private final Intake intake;

  private WorkbookFile(OpcPackage parts, UploadLimits limits) {
    this.parts = parts;
    this.intake = new Intake(limits);
    String main = parts.relationships("").ofType("officeDocument").get(0).target();
    this.book = BookPart.parse(main, parts.read(main), reading);
    this.strings =
        parts.relationships(main).ofType("sharedStrings").stream()
            .map(Relationship::target)
            .filter(parts::has)
            .findFirst()
            .map(name -> reading.read(name, parts.read(name), SharedStrings::new))
            .orElseGet(SharedStrings::none);
    findNameless();
    this.annotated = isAnalyzed() || !engineSheets().isEmpty();
    Set<String> own = new HashSet<>(engineSheets().values());
    Set<String> taken = new HashSet<>();
    for (BookPart.Sheet sheet : book.sheets()) {
      if (!own.contains(sheet.name())) {
        part(sheet).filter(taken::add).ifPresent(part -> addSheet(sheet.name(), part));
      }
    }
  }

  private void findNameless() {
    for (EngineSheet sheet : EngineSheet.KNOWN_BY_THEIR_LINES) {
      if (book.name(sheet.hiddenName()).isEmpty() && begins(sheet, sheet.title())) {
        nameless.put(sheet, sheet.title());
      }
    }
  }

  private boolean begins(EngineSheet sheet, String title) {
    return book.sheets().stream()
        .filter(each -> each.name().equals(title))
        .findFirst()
        .flatMap(each -> part(each).map(part -> sheetPart(each.name(), part)))
        .filter(there -> sheet.begins(firstLines(there)))
        .isPresent();
  }

  private static List<String> firstLines(SheetPart sheet) {
    return IntStream.range(0, 3).mapToObj(row -> sheet.content(row, 0).text()).toList();
  }

  private SheetPart sheetPart(String name, String part) {
    return SheetPart.parse(name, part, parts.read(part), strings, book.dates(), reading);
  }

  public static WorkbookFile open(byte[] upload, UploadLimits limits) {
    return of(new Intake(limits).admitWorkbook(upload), limits);
  }

  /**
   * A workbook whose parts were let in.
   *
   * @param limits within which they are
   */
  public static WorkbookFile of(OpcPackage parts, UploadLimits limits) {
    return new WorkbookFile(parts, limits);
  }

  private void addSheet(String name, String part) {
    sheets.add(sheetPart(name, part));
    Set<String> taken = new HashSet<>();
    for (Relationship each : parts.relationships(part).ofType("table")) {
      if (parts.has(each.target()) && taken.add(each.target())) {
        TablePart table = TablePart.parse(name, each.target(), parts.read(each.target()), reading);
        if (table != null) {
          tables.add(table);
        }
      }
    }
  }

  /** The part of a worksheet; empty for a chart sheet, a macro sheet or a missing part. */
  public Optional<String> part(BookPart.Sheet sheet) {
    return parts
        .relationships(book.part())
        .byId(sheet.relationshipId())
        .filter(each -> each.type().equals("worksheet") && parts.has(each.target()))
        .map(Relationship::target);
  }

  public OpcPackage parts() {
    return parts;
  }

  /** How the workbook's parts are read. */
  public PartReading reading() {
    return reading;
  }

  public BookPart book() {
    return book;
  }

  /** The staff's worksheets, in order. */
  public List<SheetPart> sheets() {
    return Collections.unmodifiableList(sheets);
  }

  public List<TablePart> tables() {
    return Collections.unmodifiableList(tables);
  }

  /** Gives an Excel table another last row of data. */
  public void resizeTable(TablePart table, SheetPart sheet, int lastRow) {
    for (Relationship each : parts.relationships(sheet.part()).ofType("table")) {
      byte[] xml = parts.has(each.target()) ? parts.read(each.target()) : new byte[0];
      if (xml.length > 0
          && table.equals(TablePart.parse(table.sheet(), each.target(), xml, reading))) {
        byte[] resized = TablePart.resized(each.target(), xml, lastRow, reading);
        parts.write(each.target(), resized);
        TablePart now = TablePart.parse(table.sheet(), each.target(), resized, reading);
        if (now != null) {
          tables.replaceAll(one -> one.equals(table) ? now : one);
        }
      }
    }
  }

  /** Whether people see the tab of a sheet; one that is not listed hides nothing. */
  public SheetState state(String sheet) {
    return book.sheets().stream()
        .filter(each -> each.name().equals(sheet))
        .findFirst()
        .map(BookPart.Sheet::state)
        .orElse(SheetState.VISIBLE);
  }

  /** The staff's worksheets, those that people see before those that are hidden. */
  public List<SheetPart> seenFirst() {
    List<SheetPart> ordered = new ArrayList<>(sheets);
    ordered.sort(Comparator.comparing(each -> state(each.name()) != SheetState.VISIBLE));
    return ordered;
  }

  /** The workbook's cell formats; a workbook that has none gets Excel's own. */
  public StylesPart styles() {
    if (styles == null) {
      List<String> targets =
          parts.relationships(book.part()).ofType("styles").stream()
              .map(Relationship::target)
              .toList();
      styles =
          targets.stream()
              .filter(parts::has)
              .findFirst()
              .map(part -> StylesPart.parse(part, parts.read(part), reading))
              .orElseGet(() -> addStyles(targets));
    }
    return styles;
  }

  private StylesPart addStyles(List<String> dangling) {
    String part = dangling.isEmpty() ? parts.freeName("xl/ita-styles", ".xml") : dangling.get(0);
    if (dangling.isEmpty()) {
      parts.relationships(book.part()).add(StylesPart.RELATIONSHIP, part);
    }
    parts.add(part, StylesPart.CONTENT_TYPE, PlainStyles.xml());
    return StylesPart.parse(part, parts.read(part), reading);
  }

  /** The engine's own sheets that are there, with the title of each one's tab. */
  public Map<EngineSheet, String> engineSheets() {
    Set<String> titles = new HashSet<>();
    book.sheets().forEach(sheet -> titles.add(sheet.name()));
    Map<EngineSheet, String> found = new EnumMap<>(EngineSheet.class);
    found.putAll(nameless);
    found.values().retainAll(titles);
    for (EngineSheet sheet : EngineSheet.values()) {
      namedBy(sheet.hiddenName() + HiddenNames.OTHERWISE, titles)
          .or(
              () ->
                  namedBy(sheet.hiddenName(), titles)
                      .filter(title -> isEngines(sheet, sheet.hiddenName(), title)))
          .ifPresent(title -> found.put(sheet, title));
    }
    return found;
  }

  private Optional<String> namedBy(String name, Set<String> titles) {
    return CellArea.find(book.name(name).orElse(""))
        .filter(area -> area.size() == 1 && area.firstRow() == 0 && area.firstColumn() == 0)
        .map(CellArea::sheet)
        .filter(titles::contains);
  }

  /** Staff may have such a name themselves; some programs show what was hidden. */
  private boolean isEngines(EngineSheet sheet, String name, String title) {
    return book.isHidden(name)
        || begun.computeIfAbsent(
            title, each -> begins(sheet, each) || isAnalyzed() && isProtected(each));
  }

  /** Whether nobody may type into a sheet, as into each of the engine's. */
  private boolean isProtected(String title) {
    return book.sheets().stream()
        .filter(each -> each.name().equals(title))
        .flatMap(each -> part(each).stream())
        .map(part -> new String(parts.read(part), StandardCharsets.ISO_8859_1))
        .anyMatch(xml -> xml.contains("sheetProtection"));
  }

  private boolean isAnalyzed() {
    return Stream.of("", HiddenNames.OTHERWISE)
        .flatMap(end -> book.name(HiddenNames.ANALYZED + end).stream())
        .anyMatch(HiddenNames::saysAnalyzed);
  }

  /** The name that a sheet of the engine's bears or will bear; never one of staff's. */
  public String nameOf(EngineSheet sheet) {
    String name = sheet.hiddenName();
    boolean staffs = !engineSheets().containsKey(sheet) && book.isTaken(name) && !isGone(name);
    return staffs || book.name(name + HiddenNames.OTHERWISE).isPresent()
        ? name + HiddenNames.OTHERWISE
        : name;
  }

  /** Takes out the name of a sheet of the engine's that somebody took out. */
  public void dropName(EngineSheet sheet) {
    if (annotated && isGone(nameOf(sheet))) {
      book.removeName(nameOf(sheet));
    }
  }

  /** Whether what a name stood for is there no more. */
  private boolean isGone(String name) {
    String formula = book.name(name).orElse("");
    return formula.contains("#REF!")
        || CellArea.find(formula)
            .filter(area -> book.sheets().stream().noneMatch(s -> s.name().equals(area.sheet())))
            .isPresent();
  }

  /** Whether it came with anything that an annotation leaves. */
  public boolean isAnnotated() {
    return annotated;
  }

  /** A custom document property as text. */
  public Optional<String> property(String name) {
    return CustomProperties.read(parts, name);
  }

  /**
   * Drops the order in which Excel last calculated where it may name a cell whose formula is gone,
   * which Excel would take for damage. Excel makes it anew.
   */
  private void dropCalculationOrder() {
    if (!redrawn.isEmpty() || sheets.stream().anyMatch(each -> each.changes().hasLostFormula())) {
      for (Relationship each : parts.relationships(book.part()).ofType("calcChain")) {
        parts.relationships(book.part()).remove(each.id());
        parts.remove(each.target());
      }
    }
  }

  /** Takes note that a sheet of the engine's shows other things now. */
  public void markRedrawn(String title) {
    redrawn.add(title);
  }

  /** The titles of the engine's sheets that show other things now. */
  public Set<String> redrawn() {
    return Collections.unmodifiableSet(redrawn);
  }

  /** A worksheet as it stands now, staff's or the engine's own. */
  public Optional<SheetPart> sheet(String name) {
    Optional<SheetPart> staffs =
        sheets.stream().filter(each -> each.name().equals(name)).findFirst();
    return staffs.or(
        () ->
            book.sheets().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .flatMap(this::part)
                .map(part -> sheetPart(name, part)));
  }

  /**
   * Remembers in the workbook what it was before it was annotated, for {@link #restore}. That is
   * not known of one that came annotated and was saved by another program since.
   */
  public void remember() {
    remembering = !annotated || PackageMemory.cameIntact(parts);
  }

  /**
   * Makes the workbook byte for byte what it was before it was annotated.
   *
   * @return false where that is not known, since somebody changed it, or it is nothing that would
   *     be let in; then nothing was done
   */
  public boolean restore() {
    OpcPackage before = PackageMemory.restored(parts);
    restored = before != null && intake.admits(before) ? before : null;
    return restored != null;
  }

  /** The workbook with every change written into its parts. */
  public byte[] toBytes() {
    if (restored != null) {
      return restored.toBytes();
    }
    dropCalculationOrder();
    WorkbookKind.open(parts);
    DigitalSignature.remove(parts);
    for (SheetPart sheet : sheets) {
      write(sheet.part(), sheet.splices());
    }
    write(book.part(), book.splices());
    if (styles != null) {
      write(styles.part(), styles.splices());
    }
    if (remembering) {
      PackageMemory.write(parts);
    } else {
      PackageMemory.dropUnlessIntact(parts);
    }
    return parts.toBytes();
  }

  private void write(String part, Splices splices) {
    if (!splices.isEmpty()) {
      parts.write(part, splices.apply());
    }
  }
}
