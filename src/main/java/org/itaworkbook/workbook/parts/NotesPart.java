package org.itaworkbook.workbook.parts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.opc.Relationship;
import org.itaworkbook.opc.Relationships;
import org.itaworkbook.opc.Splices;
import org.itaworkbook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The notes of one sheet. What a person wrote in a note stays; the engine's words follow it after a
 * marker line and are replaced, or taken out, up to the note's end.
 */
public final class NotesPart {

  public static final String MARKER = Messages.thai("sheets.note.marker");

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String COMMENTS_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

  /** The order of the children of notes (ECMA-376 part 1, 18.7.6). */
  private static final List<String> ORDER = List.of("authors", "commentList", "extLst");

  private static final Pattern REFERENCE = Pattern.compile("\\sref=\"([A-Z]+[0-9]+)\"");

  private final OpcPackage parts;
  private final SheetPart sheet;
  private final NoteDrawing drawing;
  private final @Nullable String part;
  private final @Nullable PartOutline outline;
  private final NoteAuthors authors;
  private final List<Note> notes = new ArrayList<>();

  /** Of the notes of each cell the one that the engine's words are in, or the first. */
  private final Map<String, Note> byCell = new HashMap<>();

  private final Set<String> threaded = new HashSet<>();
  private final SortedMap<String, String> added = new TreeMap<>();
  private final Set<Note> removed = new LinkedHashSet<>();

  /** What the engine says in notes that are there; null for what is taken back. */
  private final Map<Note, @Nullable String> said = new LinkedHashMap<>();

  public NotesPart(WorkbookFile workbook, SheetPart sheet) {
    this.parts = workbook.parts();
    this.sheet = sheet;
    this.drawing = new NoteDrawing(parts, sheet);
    Relationships relationships = parts.relationships(sheet.part());
    this.part =
        relationships.ofType("comments").stream()
            .map(Relationship::target)
            .filter(parts::has)
            .findFirst()
            .orElse(null);
    this.outline =
        part == null
            ? null
            : workbook
                .reading()
                .read(part, parts.read(part), bytes -> new PartOutline(bytes, "comments"));
    this.authors = new NoteAuthors(outline);
    if (outline != null) {
      outline.items("commentList", "comment").forEach(each -> add(Note.read(outline, each)));
    }
    for (Relationship each : relationships.ofType("threadedComment")) {
      if (parts.has(each.target())) {
        Matcher references =
            REFERENCE.matcher(new String(parts.read(each.target()), StandardCharsets.UTF_8));
        while (references.find()) {
          threaded.add(references.group(1));
        }
      }
    }
  }

  private void add(Note note) {
    notes.add(note);
    byCell.merge(
        note.cell(),
        note,
        (first, other) -> first.engines().isEmpty() && other.engines().isPresent() ? other : first);
  }

  /**
   * Says what is to be said of some cells and takes back what was said of any other.
   *
   * @param wanted the text for each cell, by its reference
   */
  public void say(Map<String, String> wanted) {
    for (Note each : notes) {
      boolean stays = wanted.containsKey(each.cell()) && each.equals(byCell.get(each.cell()));
      if (!stays && each.engines().isPresent()) {
        takeBack(each);
      }
    }
    boolean drawable = drawing.canGrow();
    wanted.forEach((cell, text) -> say(cell, text, drawable));
  }

  private void say(String cell, String text, boolean drawable) {
    Note note = byCell.get(cell);
    if (threaded.contains(cell)) {
      return;
    }
    if (note == null) {
      if (drawable) {
        added.put(cell, text);
      }
    } else if (!note.engines().equals(Optional.of(text.strip()))) {
      said.put(note, text);
    }
  }

  /** A note of somebody's own stays, be it without a word of theirs. */
  private void takeBack(Note note) {
    if (note.hasStaffs() || authors.isPerson(note.author())) {
      said.put(note, null);
    } else {
      removed.add(note);
    }
  }

  /** Writes what changed into the package; a part that the engine alone had made goes. */
  public void save() {
    if (said.isEmpty() && added.isEmpty() && removed.isEmpty()) {
      return;
    }
    Relationships relationships = parts.relationships(sheet.part());
    if (part == null || outline == null) {
      String name = parts.freeName("xl/comments", ".xml");
      parts.add(name, COMMENTS_TYPE, fresh());
      relationships.add(OFFICE + "comments", name);
    } else if (isSpent(outline)) {
      relationships.removeTo(part);
      if (!parts.isPointedAt(part)) {
        parts.remove(part);
      }
    } else {
      parts.write(part, changed(outline));
    }
    if (!added.isEmpty() || !removed.isEmpty()) {
      drawing.save(unnoted(), added.keySet());
    }
  }

  private boolean isSpent(PartOutline outline) {
    return added.isEmpty()
        && removed.size() == notes.size()
        && outline.holdsOnly("authors", "commentList")
        && authors.noPerson();
  }

  /** The cells that have no note any more. */
  private Set<String> unnoted() {
    Set<String> cells = new TreeSet<>();
    removed.forEach(each -> cells.add(each.cell()));
    notes.stream()
        .filter(each -> !removed.contains(each))
        .forEach(each -> cells.remove(each.cell()));
    return cells;
  }

  /** The notes of a sheet that had none. */
  private byte[] fresh() {
    StringBuilder list = new StringBuilder();
    added.forEach((cell, text) -> list.append(Note.of("", cell, text, 0)));
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\""
            + SheetIndex.MAIN
            + "\"><authors><author>"
            + NoteAuthors.ENGINE
            + "</author></authors><commentList>"
            + list
            + "</commentList></comments>";
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] changed(PartOutline outline) {
    Splices splices = new Splices(outline.part());
    removed.forEach(each -> splices.remove(each.element().start(), each.element().stop()));
    said.forEach((note, text) -> note.say(text, splices));
    if (!added.isEmpty()) {
      int author = authors.engine();
      if (author < 0) {
        author = authors.size();
        String tag = outline.prefix() + "author>";
        String engine = "<" + tag + NoteAuthors.ENGINE + "</" + tag;
        outline.append(splices, ORDER, "authors", engine);
      }
      StringBuilder list = new StringBuilder();
      for (Map.Entry<String, String> each : added.entrySet()) {
        list.append(Note.of(outline.prefix(), each.getKey(), each.getValue(), author));
      }
      outline.append(splices, ORDER, "commentList", list.toString());
    } else if (!removed.isEmpty()) {
      forgetEngine(outline, splices);
    }
    return splices.apply();
  }

  /** Only the last author can go: the others are known by their number. */
  private void forgetEngine(PartOutline outline, Splices splices) {
    int last = authors.size() - 1;
    boolean used =
        notes.stream().anyMatch(each -> !removed.contains(each) && each.author() == last);
    if (last >= 0 && authors.engine() == last && !used) {
      PartElement author = outline.items("authors", "author").get(last);
      splices.remove(author.start(), author.stop());
    }
  }
}
