package org.itaworkbook.workbook.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itaworkbook.opc.ContentTypes;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.opc.PartEncoding;
import org.itaworkbook.opc.Relationship;
import org.itaworkbook.opc.Relationships;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;

/**
 * What kind of workbook the parts of a zip make, and whether those that will be parsed stay within
 * the {@link UploadLimits}. Which parts these are is told by the pointers, not by names.
 */
final class AdmittedParts {

  private static final Set<String> OF_PACKAGE = Set.of("custom-properties");
  private static final Set<String> OF_BOOK = Set.of("sharedStrings", "styles");
  private static final Set<String> COMMENTS = Set.of("comments", "threadedComment");
  private static final Set<String> OF_SHEET = Set.of("table", "comments", "threadedComment");

  private final OpcPackage parts;
  private final Map<String, MarkupCount> markup;
  private final UploadLimits limits;

  /**
   * @param markup of every part by its name
   */
  AdmittedParts(OpcPackage parts, Map<String, MarkupCount> markup, UploadLimits limits) {
    this.parts = parts;
    this.markup = markup;
    this.limits = limits;
  }

  /**
   * Checks them.
   *
   * @throws RefusedException for anything that is not an ordinary .xlsx or .xlsm within the limits
   */
  void check() {
    if (!parts.has(ContentTypes.NAME) || !parts.has("_rels/.rels")) {
      throw new RefusedException(Refusal.NOT_A_WORKBOOK);
    }
    List<String> pointers = new ArrayList<>(List.of(ContentTypes.NAME));
    parts.names().stream().filter(Relationships::isPart).forEach(pointers::add);
    elements(pointers, limits.rows());
    weigh(book());
  }

  private String book() {
    Relationships root = parts.relationships("");
    if (root.strict()) {
      throw new RefusedException(Refusal.STRICT_OOXML);
    }
    String book =
        root.ofType("officeDocument").stream()
            .map(Relationship::target)
            .filter(parts::has)
            .findFirst()
            .orElseThrow(() -> new RefusedException(Refusal.NOT_A_WORKBOOK));
    String type = parts.contentTypes().of(book);
    if (type.contains("sheet.binary")) {
      throw new RefusedException(Refusal.BINARY_WORKBOOK);
    }
    boolean addIn = type.contains("addin");
    if (addIn || !type.contains("spreadsheetml") && !type.contains("ms-excel")) {
      throw new RefusedException(Refusal.NOT_A_WORKBOOK);
    }
    return book;
  }

  private void weigh(String book) {
    Set<String> sheets = targets(book, Set.of("worksheet"));
    Set<String> parsed = new HashSet<>(sheets);
    parsed.add(book);
    parsed.addAll(targets("", OF_PACKAGE));
    parsed.addAll(targets(book, OF_BOOK));
    sheets.forEach(sheet -> parsed.addAll(targets(sheet, OF_SHEET)));
    UploadLimits.within("sheets", of(book).sheets(), UploadLimits.SHEETS);
    UploadLimits.within("names", of(book).names(), UploadLimits.NAMES);
    int notes = 0;
    for (String sheet : sheets) {
      for (String comments : targets(sheet, COMMENTS)) {
        notes += of(comments).notes();
      }
    }
    UploadLimits.within("notes", notes, UploadLimits.NOTES);
    int cells = 0;
    int rows = 0;
    int blanks = 0;
    for (String sheet : sheets) {
      cells += of(sheet).cells();
      rows += of(sheet).rows();
      blanks += of(sheet).blanks();
    }
    UploadLimits.within("cells", cells, limits.cells());
    UploadLimits.within("rows", rows, limits.rows());
    UploadLimits.within("blanks", blanks, limits.blanks());
    for (String styles : targets(book, Set.of("styles"))) {
      UploadLimits.within(
          "formats", Math.max(of(styles).fonts(), of(styles).formats()), limits.styles());
    }
    elements(parsed, limits.elements());
    parsed.forEach(part -> PartEncoding.toUtf8(parts.read(part)));
  }

  private Set<String> targets(String source, Set<String> types) {
    Set<String> targets = new HashSet<>();
    for (Relationship each : parts.relationships(source).all()) {
      if (!each.external() && types.contains(each.type()) && parts.has(each.target())) {
        targets.add(each.target());
      }
    }
    return targets;
  }

  private void elements(Iterable<String> names, int limit) {
    long elements = 0;
    for (String name : names) {
      elements += of(name).elements();
    }
    if (elements > limit) {
      throw UploadLimits.tooMuch("elements", limit);
    }
  }

  private MarkupCount of(String part) {
    return markup.computeIfAbsent(part, this::count);
  }

  /** A part that is told to be XML by a pointer and not by its name. */
  private MarkupCount count(String part) {
    if (parts.size(part) > limits.partBytes()) {
      throw UploadLimits.tooMuch("part", limits.partBytes() >> 20);
    }
    return MarkupCount.of(parts.read(part));
  }
}
