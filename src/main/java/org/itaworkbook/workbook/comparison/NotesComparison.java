package org.itaworkbook.workbook.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itaworkbook.workbook.parts.NoteShapes;

/** Compares the notes of a sheet and the boxes that they are shown in. */
final class NotesComparison {

  private NotesComparison() {}

  static void notes(StaffNotes in, StaffNotes out, Differences differences) {
    List<String> lost = new ArrayList<>();
    for (Map.Entry<String, String> note : in.staff().entrySet()) {
      if (!note.getValue().equals(out.staff().get(note.getKey()))) {
        lost.add(note.getKey());
      }
    }
    out.staff().keySet().stream().filter(cell -> !in.staff().containsKey(cell)).forEach(lost::add);
    differences.lost("notes.lost", lost);
    differences.changed("notes.changed", Integer.toString(out.engineCells().size()));
  }

  /** Every box of a person's note, and all that stands around the boxes, must be there still. */
  static void shapes(PackageSide in, PackageSide out, String part, Differences differences) {
    List<String> before = staffs(in, part);
    List<String> after = staffs(out, part);
    if (!before.equals(after)
        || !NoteShapes.frame(in.text(part)).equals(NoteShapes.frame(out.text(part)))) {
      differences.lost("shapes.lost");
    } else {
      differences.changed("shapes.changed");
    }
  }

  private static List<String> staffs(PackageSide side, String part) {
    StaffNotes notes = side.notesDrawnIn(part).orElseGet(StaffNotes::none);
    Set<String> engines = new java.util.TreeSet<>(notes.engineCells());
    engines.removeAll(notes.staff().keySet());
    return NoteShapes.all(side.text(part)).stream()
        .filter(shape -> NoteShapes.cell(shape).filter(engines::contains).isEmpty())
        .toList();
  }
}
