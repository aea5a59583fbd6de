package org.itaworkbook.workbook.parts;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.opc.Relationship;

/** The part with the boxes of one sheet's notes. */
final class NoteDrawing {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

  private final OpcPackage parts;
  private final SheetPart sheet;

  NoteDrawing(OpcPackage parts, SheetPart sheet) {
    this.parts = parts;
    this.sheet = sheet;
  }

  private Optional<String> part() {
    return Optional.ofNullable(sheet.children().drawing("legacyDrawing"))
        .flatMap(id -> parts.relationships(sheet.part()).byId(id))
        .map(Relationship::target)
        .filter(parts::has);
  }

  /** A drawing as text, each byte a character: all that is looked for or added is ASCII. */
  private String text(String part) {
    return new String(parts.read(part), StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A note without its box would make Excel mend the file, so where no box can be none is made. */
  boolean canGrow() {
    return part().map(name -> NoteShapes.canGrow(text(name))).orElse(true);
  }

  /**
   * Takes the boxes of some cells out and puts those of others in; a part that holds nothing else
   * goes.
   */
  void save(Set<String> removed, Set<String> added) {
    Optional<String> there = part();
    if (there.isEmpty() && added.isEmpty()) {
      return;
    }
    Set<Integer> taken = added.isEmpty() ? Set.of() : blocks();
    String vml = there.map(this::text).orElseGet(() -> NoteShapes.start(taken));
    vml = NoteShapes.grown(NoteShapes.without(vml, removed), added, taken);
    if (there.isEmpty()) {
      String name = parts.freeName("xl/drawings/vmlDrawing", ".vml");
      parts.add(name, VML_TYPE, bytes(vml));
      String id = parts.relationships(sheet.part()).add(OFFICE + "vmlDrawing", name);
      sheet.children().setDrawing("legacyDrawing", id);
    } else if (NoteShapes.isEmpty(vml)) {
      drop(there.get());
    } else {
      parts.write(there.get(), bytes(vml));
    }
  }

  private void drop(String part) {
    parts.relationships(sheet.part()).removeTo(part);
    sheet.children().setDrawing("legacyDrawing", null);
    if (!parts.isPointedAt(part)) {
      parts.remove(part);
    }
  }

  /** The blocks of ids that the drawings of all sheets have: no two may share one. */
  private Set<Integer> blocks() {
    Set<Integer> blocks = new TreeSet<>();
    for (String each : parts.names()) {
      if (each.regionMatches(true, each.length() - ".vml".length(), ".vml", 0, ".vml".length())) {
        blocks.addAll(NoteShapes.blocks(text(each)));
      }
    }
    return blocks;
  }
}
