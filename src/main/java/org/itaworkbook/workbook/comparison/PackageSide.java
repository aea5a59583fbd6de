package org.itaworkbook.workbook.comparison;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.opc.PackageMemory;
import org.itaworkbook.opc.Relationship;
import org.itaworkbook.opc.Relationships;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.parts.NoteShapes;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.TablePart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.jspecify.annotations.Nullable;

/** One of the two workbooks that are compared. */
final class PackageSide {

  private static final UploadLimits LIMITS = doubled(UploadLimits.DEFAULT);

  private final WorkbookFile workbook;
  private final Frameworks frameworks;
  private final Map<String, SheetPart> sheets = new TreeMap<>();
  private final Map<String, StaffNotes> notes = new TreeMap<>();
  private final Map<String, StaffNotes> shapes = new TreeMap<>();
  private final Set<String> engine;
  private @Nullable ResolvedStyles looks;
  private @Nullable OwnedAreas areas;

  private PackageSide(WorkbookFile workbook, Frameworks frameworks) {
    this.workbook = workbook;
    this.frameworks = frameworks;
    workbook.sheets().forEach(sheet -> sheets.put(sheet.part(), sheet));
    Collection<String> titles = workbook.engineSheets().values();
    Set<String> engineSheets = new HashSet<>();
    workbook.book().sheets().stream()
        .filter(sheet -> titles.contains(sheet.name()))
        .forEach(sheet -> workbook.part(sheet).ifPresent(engineSheets::add));
    this.engine = reachable(List.copyOf(engineSheets), Set.of());
    engine.removeAll(reachable(List.of(""), engineSheets));
    sheets.keySet().forEach(this::findNotes);
  }

  static PackageSide open(byte[] bytes, Frameworks frameworks) {
    return new PackageSide(WorkbookFile.open(bytes, LIMITS), frameworks);
  }

  /** What was annotated may be larger than what may be sent. */
  private static UploadLimits doubled(UploadLimits limits) {
    return new UploadLimits(
        2 * limits.uploadBytes(),
        2 * limits.entries(),
        2 * limits.inflatedBytes(),
        2 * limits.partBytes(),
        2 * limits.cells(),
        2 * limits.rows(),
        2 * limits.blanks(),
        2 * limits.styles(),
        2 * limits.elements());
  }

  private void findNotes(String sheet) {
    Optional<String> comments = target(sheet, "comments");
    StaffNotes found =
        comments.map(part -> StaffNotes.parse(read(part))).orElseGet(StaffNotes::none);
    comments.ifPresent(part -> notes.put(part, found));
    Optional<String> drawing = target(sheet, "vmlDrawing");
    drawing.ifPresent(part -> shapes.put(part, found));
    if (comments.isPresent() && found.engineOnly()) {
      engine.add(comments.get());
      drawing
          .filter(part -> NoteShapes.engineOnly(text(part), found.engineCells()))
          .ifPresent(engine::add);
    }
  }

  private Optional<String> target(String source, String type) {
    return workbook.parts().relationships(source).ofType(type).stream()
        .map(Relationship::target)
        .filter(workbook.parts()::has)
        .findFirst();
  }

  /** The parts that can be reached from some by relationships, not going through others. */
  private Set<String> reachable(List<String> from, Set<String> closed) {
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      String part = open.pop();
      if (!closed.contains(part) && reached.add(part)) {
        workbook.parts().relationships(part).all().stream()
            .filter(each -> !each.external() && workbook.parts().has(each.target()))
            .forEach(each -> open.push(each.target()));
      }
    }
    return reached;
  }

  Set<String> names() {
    return workbook.parts().names();
  }

  boolean has(String part) {
    return workbook.parts().has(part);
  }

  byte[] read(String part) {
    return workbook.parts().read(part);
  }

  String text(String part) {
    return new String(read(part), StandardCharsets.UTF_8);
  }

  WorkbookFile workbook() {
    return workbook;
  }

  /** Whether a part is the engine's own, or one of relationships from such a part. */
  boolean isEngines(String part) {
    return PackageMemory.isKeptIn(workbook.parts(), part)
        || engine.contains(part)
        || engine.contains(Relationships.source(part));
  }

  ResolvedStyles looks() {
    if (looks == null) {
      looks = new ResolvedStyles(this);
    }
    return looks;
  }

  OwnedAreas areas() {
    if (areas == null) {
      areas = new OwnedAreas(workbook, frameworks);
    }
    return areas;
  }

  /** The table of measures, if a part is it. */
  Optional<TablePart> measuresTable(String part) {
    return sheets.keySet().stream()
        .filter(
            sheet ->
                workbook.parts().relationships(sheet).ofType("table").stream()
                    .anyMatch(each -> each.target().equals(part)))
        .flatMap(
            sheet ->
                Stream.ofNullable(
                    TablePart.parse(
                        Objects.requireNonNull(sheets.get(sheet)).name(),
                        part,
                        read(part),
                        workbook.reading())))
        .filter(areas()::holdsMeasures)
        .findFirst();
  }

  /** Staff's sheet of a part. */
  Optional<SheetPart> sheet(String part) {
    return Optional.ofNullable(sheets.get(part));
  }

  /** The notes of a part that holds a sheet's notes. */
  Optional<StaffNotes> notes(String part) {
    return Optional.ofNullable(notes.get(part));
  }

  /** The notes whose boxes a drawing holds. */
  Optional<StaffNotes> notesDrawnIn(String part) {
    return Optional.ofNullable(shapes.get(part));
  }

  boolean isBook(String part) {
    return workbook.book().part().equals(part);
  }

  /** Whether a part is pointed at from the workbook as such a thing. */
  boolean isBooks(String part, String type) {
    return target(workbook.book().part(), type).filter(part::equals).isPresent();
  }

  /** Whether a part may be gone: it was the engine's, or it cannot outlive a change. */
  boolean mayGo(String part) {
    return isEngines(part)
        || part.toLowerCase(Locale.ROOT).startsWith("_xmlsignatures/")
        || isBooks(part, "calcChain");
  }
}
