package org.itaworkbook.workbook.parts;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.MarkupScanner.Token;
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

  private static final String AUTHOR = "ITA Workbook";

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String COMMENTS_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
  private static final String VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

  /** The order of the children of notes (ECMA-376 part 1, 18.7.6). */
  private static final List<String> ORDER = List.of("authors", "commentList", "extLst");

  private static final Pattern REFERENCE = Pattern.compile("\\sref=\"([A-Z]+[0-9]+)\"");

  /** A note that is there. */
  private record Comment(PartElement element, int author, NoteText text) {}

  private final OpcPackage parts;
  private final SheetPart sheet;
  private final @Nullable String part;
  private final @Nullable PartOutline outline;
  private final Map<String, Comment> comments = new HashMap<>();
  private final Set<String> threaded = new HashSet<>();
  private final SortedMap<String, String> added = new TreeMap<>();
  private final Set<String> removed = new TreeSet<>();

  /** What the engine says in notes that are there; null for what is taken back. */
  private final Map<String, @Nullable String> said = new TreeMap<>();

  public NotesPart(WorkbookFile workbook, SheetPart sheet) {
    this.parts = workbook.parts();
    this.sheet = sheet;
    Relationships relationships = parts.relationships(sheet.part());
    this.part = target(relationships, "comments").orElse(null);
    this.outline =
        part == null
            ? null
            : workbook
                .reading()
                .read(part, parts.read(part), bytes -> new PartOutline(bytes, "comments"));
    if (outline != null) {
      outline.items("commentList", "comment").forEach(each -> read(outline, each));
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

  private void read(PartOutline outline, PartElement element) {
    MarkupScanner scanner = outline.tag(element);
    String author = scanner.value("authorId");
    String ref = scanner.value("ref");
    int text = -1;
    while (scanner.depth() > 0) {
      Token token = scanner.next();
      if ((token == Token.START || token == Token.EMPTY)
          && scanner.localName().equals("text")
          && text < 0) {
        text = scanner.start();
      }
      if (token == Token.START) {
        scanner.skip();
      }
    }
    if (ref != null && text < 0) {
      // A note without a text is no place for words of the engine's.
      threaded.add(ref);
    } else if (ref != null) {
      comments.put(
          ref,
          new Comment(
              element,
              author == null ? 0 : Integer.parseInt(author.strip()),
              new NoteText(outline.part(), text)));
    }
  }

  private Optional<String> target(Relationships relationships, String type) {
    return relationships.ofType(type).stream()
        .map(Relationship::target)
        .filter(parts::has)
        .findFirst();
  }

  /**
   * Says what is to be said of some cells and takes back what was said of any other.
   *
   * @param wanted the text for each cell, by its reference
   */
  public void say(Map<String, String> wanted) {
    for (Map.Entry<String, Comment> each : List.copyOf(comments.entrySet())) {
      if (!wanted.containsKey(each.getKey())) {
        takeBack(each.getKey(), each.getValue());
      }
    }
    boolean drawable = canDraw();
    wanted.forEach((cell, text) -> say(cell, text, drawable));
  }

  private void say(String cell, String text, boolean drawable) {
    Comment comment = comments.get(cell);
    if (threaded.contains(cell)) {
      return;
    }
    if (comment == null) {
      if (drawable) {
        added.put(cell, text);
      }
    } else if (!comment.text().engines().equals(Optional.of(text.strip()))) {
      said.put(cell, text);
    }
  }

  private void takeBack(String cell, Comment comment) {
    if (comment.text().engines().isPresent()) {
      if (comment.text().hasStaffs()) {
        said.put(cell, null);
      } else {
        comments.remove(cell);
        removed.add(cell);
      }
    }
  }

  /** Writes what changed into the package; a part that holds no note any more goes. */
  public void save() {
    if (said.isEmpty() && added.isEmpty() && removed.isEmpty()) {
      return;
    }
    Relationships relationships = parts.relationships(sheet.part());
    if (part == null || outline == null) {
      String name = parts.freeName("xl/ita-comments", ".xml");
      parts.add(name, COMMENTS_TYPE, fresh());
      relationships.add(OFFICE + "comments", name);
    } else if (comments.isEmpty() && added.isEmpty()) {
      parts.remove(part);
      relationships.removeTo(part);
    } else {
      parts.write(part, changed(outline));
    }
    if (!added.isEmpty() || !removed.isEmpty()) {
      saveShapes();
    }
  }

  /** The notes of a sheet that had none. */
  private byte[] fresh() {
    StringBuilder list = new StringBuilder();
    added.forEach((cell, text) -> list.append(comment("", cell, text, 0)));
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\""
            + SheetIndex.MAIN
            + "\"><authors><author>"
            + AUTHOR
            + "</author></authors><commentList>"
            + list
            + "</commentList></comments>";
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  private static String comment(String prefix, String cell, String text, int author) {
    String name = prefix + "comment";
    return "<"
        + name
        + " ref=\""
        + cell
        + "\" authorId=\""
        + author
        + "\"><"
        + prefix
        + "text>"
        + NoteText.text(prefix, NoteText.block(text))
        + "</"
        + prefix
        + "text></"
        + name
        + ">";
  }

  private byte[] changed(PartOutline outline) {
    Splices splices = new Splices(outline.part());
    for (PartElement each : outline.items("commentList", "comment")) {
      if (removed.contains(String.valueOf(outline.tag(each).value("ref")))) {
        splices.remove(each.start(), each.stop());
      }
    }
    said.forEach(
        (cell, text) -> {
          Comment comment = comments.get(cell);
          if (comment != null) {
            comment.text().replace(text, splices);
          }
        });
    if (added.isEmpty()) {
      forgetAuthor(outline, splices);
    } else {
      int author = author(outline, splices);
      StringBuilder list = new StringBuilder();
      added.forEach((cell, text) -> list.append(comment(outline.prefix(), cell, text, author)));
      outline.append(splices, ORDER, "commentList", list.toString());
    }
    return splices.apply();
  }

  /** Only the last author can go: the others are known by their number. */
  private void forgetAuthor(PartOutline outline, Splices splices) {
    List<PartElement> authors = outline.items("authors", "author");
    int last = authors.size() - 1;
    if (!removed.isEmpty()
        && last >= 0
        && outline.text(authors.get(last)).equals(AUTHOR)
        && comments.values().stream().noneMatch(each -> each.author() == last)) {
      splices.remove(authors.get(last).start(), authors.get(last).stop());
    }
  }

  private static int author(PartOutline outline, Splices splices) {
    List<PartElement> authors = outline.items("authors", "author");
    for (int i = 0; i < authors.size(); i++) {
      if (outline.text(authors.get(i)).equals(AUTHOR)) {
        return i;
      }
    }
    String tag = outline.prefix() + "author>";
    outline.append(splices, ORDER, "authors", "<" + tag + AUTHOR + "</" + tag);
    return authors.size();
  }

  private Optional<String> drawing() {
    return Optional.ofNullable(sheet.children().drawing("legacyDrawing"))
        .flatMap(id -> parts.relationships(sheet.part()).byId(id))
        .map(Relationship::target)
        .filter(parts::has);
  }

  /** A drawing as text, each byte a character: all that is looked for or added is ASCII. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A note without its box would make Excel mend the file, so where no box can be none is made. */
  private boolean canDraw() {
    return drawing().map(name -> NoteShapes.canGrow(text(parts.read(name)))).orElse(true);
  }

  private void saveShapes() {
    Optional<String> there = drawing();
    String vml = there.map(name -> text(parts.read(name))).orElseGet(NoteShapes::start);
    vml = NoteShapes.without(vml, removed);
    vml = NoteShapes.grown(vml, added.keySet());
    if (there.isEmpty()) {
      if (!added.isEmpty()) {
        String name = parts.freeName("xl/drawings/ita-notes", ".vml");
        parts.add(name, VML_TYPE, bytes(vml));
        String id = parts.relationships(sheet.part()).add(OFFICE + "vmlDrawing", name);
        sheet.children().setDrawing("legacyDrawing", id);
      }
    } else if (comments.isEmpty() && added.isEmpty() && NoteShapes.all(vml).isEmpty()) {
      parts.remove(there.get());
      parts.relationships(sheet.part()).removeTo(there.get());
      sheet.children().setDrawing("legacyDrawing", null);
    } else {
      parts.write(there.get(), bytes(vml));
    }
  }
}
