package org.itaworkbook.workbook.parts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.xmlbeans.XmlException;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.opc.Relationship;
import org.itaworkbook.opc.Relationships;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.SchemaXml;
import org.itaworkbook.workbook.intake.Refusals;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTAuthors;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTComment;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTComments;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CommentsDocument;

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
  private static final Pattern REFERENCE = Pattern.compile("\\sref=\"([A-Z]+[0-9]+)\"");

  private final OpcPackage parts;
  private final SheetPart sheet;
  private final @Nullable String part;
  private final CommentsDocument document;
  private final Map<String, CTComment> comments = new HashMap<>();
  private final Set<String> threaded = new HashSet<>();
  private final Set<String> added = new TreeSet<>();
  private final Set<String> removed = new TreeSet<>();
  private boolean changed;

  public NotesPart(OpcPackage parts, SheetPart sheet) {
    this.parts = parts;
    this.sheet = sheet;
    Relationships relationships = parts.relationships(sheet.part());
    Optional<String> there = target(relationships, "comments");
    this.part = there.orElse(null);
    this.document = there.map(name -> parse(parts.read(name))).orElseGet(NotesPart::empty);
    if (document.getComments().getCommentList() != null) {
      for (CTComment each : document.getComments().getCommentList().getCommentArray()) {
        comments.put(each.getRef(), each);
      }
    }
    for (Relationship each : relationships.ofType("threadedComment")) {
      if (parts.has(each.target())) {
        Matcher references = REFERENCE.matcher(text(parts.read(each.target())));
        while (references.find()) {
          threaded.add(references.group(1));
        }
      }
    }
  }

  private Optional<String> target(Relationships relationships, String type) {
    return relationships.ofType(type).stream()
        .map(Relationship::target)
        .filter(parts::has)
        .findFirst();
  }

  private static CommentsDocument parse(byte[] xml) {
    try {
      return CommentsDocument.Factory.parse(
          new ByteArrayInputStream(xml), POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
    } catch (XmlException | IOException e) {
      throw Refusals.of(e);
    }
  }

  private static CommentsDocument empty() {
    CommentsDocument document = CommentsDocument.Factory.newInstance();
    CTComments comments = document.addNewComments();
    comments.addNewAuthors();
    comments.addNewCommentList();
    return document;
  }

  /**
   * Says what is to be said of some cells and takes back what was said of any other.
   *
   * @param wanted the text for each cell, by its reference
   */
  public void say(Map<String, String> wanted) {
    for (Map.Entry<String, CTComment> each : List.copyOf(comments.entrySet())) {
      if (!wanted.containsKey(each.getKey())) {
        takeBack(each.getKey(), each.getValue());
      }
    }
    if (!removed.isEmpty()) {
      dropRemoved();
    }
    boolean drawable = canDraw();
    wanted.forEach((cell, text) -> say(cell, text, drawable));
  }

  private void say(String cell, String text, boolean drawable) {
    CTComment comment = comments.get(cell);
    if (threaded.contains(cell)) {
      return;
    }
    if (comment == null) {
      if (drawable) {
        add(cell, text);
      }
    } else if (!NoteText.engines(comment.getText()).equals(Optional.of(text.strip()))) {
      NoteText.cut(comment.getText());
      NoteText.append(comment.getText(), text);
      changed = true;
    }
  }

  private void takeBack(String cell, CTComment comment) {
    if (NoteText.engines(comment.getText()).isPresent()) {
      changed = true;
      if (NoteText.hasStaffs(comment.getText())) {
        NoteText.cut(comment.getText());
      } else {
        drop(cell);
      }
    }
  }

  private void add(String cell, String text) {
    CTComment comment = document.getComments().getCommentList().addNewComment();
    comment.setRef(cell);
    comment.setAuthorId(author());
    NoteText.append(comment.addNewText(), text);
    comments.put(cell, comment);
    added.add(cell);
    changed = true;
  }

  private void drop(String cell) {
    comments.remove(cell);
    removed.add(cell);
  }

  /** Takes the notes out that are to go, the last of them first. */
  private void dropRemoved() {
    CTComment[] list = document.getComments().getCommentList().getCommentArray();
    for (int i = list.length - 1; i >= 0; i--) {
      if (removed.contains(list[i].getRef()) && comments.get(list[i].getRef()) != list[i]) {
        document.getComments().getCommentList().removeComment(i);
      }
    }
    forgetAuthor();
  }

  /** Only the last author can go: the others are known by their number. */
  private void forgetAuthor() {
    CTAuthors authors = document.getComments().getAuthors();
    int last = authors.sizeOfAuthorArray() - 1;
    if (last >= 0
        && authors.getAuthorArray(last).equals(AUTHOR)
        && comments.values().stream().noneMatch(each -> each.getAuthorId() == last)) {
      authors.removeAuthor(last);
    }
  }

  private long author() {
    String[] authors = document.getComments().getAuthors().getAuthorArray();
    for (int i = 0; i < authors.length; i++) {
      if (authors[i].equals(AUTHOR)) {
        return i;
      }
    }
    document.getComments().getAuthors().addAuthor(AUTHOR);
    return authors.length;
  }

  /** Writes what changed into the package; a part that holds no note any more goes. */
  public void save() {
    if (!changed) {
      return;
    }
    Relationships relationships = parts.relationships(sheet.part());
    if (part == null) {
      String name = parts.freeName("xl/ita-comments", ".xml");
      parts.add(name, COMMENTS_TYPE, toXml());
      relationships.add(OFFICE + "comments", name);
    } else if (comments.isEmpty()) {
      parts.remove(part);
      relationships.removeTo(part);
    } else {
      parts.write(part, toXml());
    }
    if (!added.isEmpty() || !removed.isEmpty()) {
      saveShapes();
    }
  }

  private byte[] toXml() {
    return SchemaXml.toBytes(document);
  }

  private Optional<String> drawing() {
    return sheet.worksheet().isSetLegacyDrawing()
        ? parts
            .relationships(sheet.part())
            .byId(sheet.worksheet().getLegacyDrawing().getId())
            .map(Relationship::target)
            .filter(parts::has)
        : Optional.empty();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A note without its box would make Excel mend the file, so where no box can be none is made. */
  private boolean canDraw() {
    return drawing().map(name -> NoteShapes.canGrow(text(parts.read(name)))).orElse(true);
  }

  private void saveShapes() {
    Optional<String> there = drawing();
    String vml = there.map(name -> text(parts.read(name))).orElseGet(NoteShapes::start);
    vml = NoteShapes.without(vml, removed);
    vml = NoteShapes.grown(vml, added);
    if (there.isEmpty()) {
      if (!added.isEmpty()) {
        String name = parts.freeName("xl/drawings/ita-notes", ".vml");
        parts.add(name, VML_TYPE, vml.getBytes(StandardCharsets.UTF_8));
        String id = parts.relationships(sheet.part()).add(OFFICE + "vmlDrawing", name);
        sheet.worksheet().addNewLegacyDrawing().setId(id);
        sheet.markChanged();
      }
    } else if (comments.isEmpty() && NoteShapes.all(vml).isEmpty()) {
      parts.remove(there.get());
      parts.relationships(sheet.part()).removeTo(there.get());
      sheet.worksheet().unsetLegacyDrawing();
      sheet.markChanged();
    } else {
      parts.write(there.get(), vml.getBytes(StandardCharsets.UTF_8));
    }
  }
}
