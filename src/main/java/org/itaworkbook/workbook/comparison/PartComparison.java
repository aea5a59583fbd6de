package org.itaworkbook.workbook.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.itaworkbook.opc.CanonicalXml;
import org.itaworkbook.opc.ContentTypes;
import org.itaworkbook.opc.MalformedPartException;
import org.itaworkbook.opc.PackageMemory;
import org.itaworkbook.opc.Relationships;
import org.itaworkbook.workbook.comparison.PackageComparison.Change;
import org.itaworkbook.workbook.comparison.PackageComparison.Kind;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.TablePart;

/**
 * Compares two workbooks part by part, each kind of part by what an annotation may change in it.
 */
final class PartComparison {

  private final PackageSide in;
  private final PackageSide out;

  PartComparison(PackageSide in, PackageSide out) {
    this.in = in;
    this.out = out;
  }

  List<Change> compare() {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(in.names());
    names.addAll(out.names());
    List<Change> changes = new ArrayList<>();
    for (String name : names) {
      changes.add(compare(name));
    }
    return changes;
  }

  private Change compare(String part) {
    String shown = "/" + part;
    if (!in.has(part)) {
      return new Change(shown, Kind.ADDED, PackageComparison.NOTHING);
    }
    if (!out.has(part)) {
      return mayGo(part)
          ? new Change(shown, Kind.REMOVED, PackageComparison.NOTHING)
          : new Change(shown, Kind.LOST, Differences.say("gone"));
    }
    Differences differences = new Differences();
    if (isGivenBack(part)) {
      differences.changed("restored");
    } else if (!same(part)) {
      differ(part, differences);
    }
    return differences.of(shown);
  }

  /** Whether a part is what it was before the annotation that the workbook came with. */
  private boolean isGivenBack(String part) {
    byte[] after = out.read(part);
    return !Arrays.equals(in.read(part), after)
        && Arrays.equals(PackageMemory.earlier(in.workbook().parts(), part), after);
  }

  /** Whether all that differs is how far the table of measures reaches down. */
  private boolean isResized(String part) {
    return in.measuresTable(part)
        .filter(
            table ->
                sameXml(
                    TablePart.resized(
                        part, in.read(part), table.lastRow(), in.workbook().reading()),
                    TablePart.resized(
                        part, out.read(part), table.lastRow(), out.workbook().reading())))
        .isPresent();
  }

  private boolean mayGo(String part) {
    String source = Relationships.source(part);
    return in.mayGo(part) || !source.isEmpty() && !out.has(source) && in.mayGo(source);
  }

  private boolean same(String part) {
    byte[] before = in.read(part);
    byte[] after = out.read(part);
    return Arrays.equals(before, after) || isXml(part) && sameXml(before, after);
  }

  private static boolean isXml(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
  }

  /** Some programs call a part XML that is not; such a part is only the same byte for byte. */
  private static boolean sameXml(byte[] before, byte[] after) {
    try {
      return CanonicalXml.of(before).equals(CanonicalXml.of(after));
    } catch (MalformedPartException e) {
      return false;
    }
  }

  private void differ(String part, Differences differences) {
    Optional<SheetPart> sheet = in.sheet(part);
    if (part.equalsIgnoreCase(ContentTypes.NAME)) {
      PointerComparison.types(in, out, differences, this::mayGo);
    } else if (in.isEngines(part)) {
      differences.changed("redrawn");
    } else if (Relationships.isPart(part)) {
      PointerComparison.relationships(in, out, part, differences, this::mayGo);
    } else if (in.isBook(part) && out.isBook(part)) {
      new BookComparison(in, out, differences).compare();
    } else if (in.isBooks(part, "styles") && out.isBooks(part, "styles")) {
      StylesComparison.compare(in.read(part), out.read(part), differences);
    } else if (sheet.isPresent() && out.sheet(part).isPresent()) {
      new SheetComparison(in, out, sheet.get(), out.sheet(part).get(), differences).compare();
    } else if (isResized(part)) {
      differences.changed("table.resized");
    } else if (in.notes(part).isPresent() && out.notes(part).isPresent()) {
      NotesComparison.notes(in.notes(part).get(), out.notes(part).get(), differences);
    } else if (in.notesDrawnIn(part).isPresent() && out.notesDrawnIn(part).isPresent()) {
      NotesComparison.shapes(in, out, part, differences);
    } else {
      differences.lost("content");
    }
  }
}
