package org.itaworkbook.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.ss.util.CellReference;
import org.apache.xmlbeans.XmlException;
import org.itaworkbook.framework.Messages;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTComment;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTComments;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CommentsDocument;

/**
 * The notes of one sheet. What a person wrote in a note stays; the engine's words follow it after a
 * marker line and are replaced, or taken out, up to the note's end.
 */
final class Notes {

  static final String MARKER = Messages.thai("sheets.note.marker");

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String COMMENTS_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
  private static final String VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
  private static final Pattern SHAPE_ID = Pattern.compile("_s(\\d{4,9})\"");

  private final WorkbookPackage parts;
  private final SheetPart sheet;
  private final @Nullable String part;
  private final CommentsDocument document;
  private final Map<String, CTComment> comments = new HashMap<>();
  private final Set<String> threaded = new HashSet<>();
  private final java.util.Set<String> added = new java.util.TreeSet<>();
  private final java.util.Set<String> removed = new java.util.TreeSet<>();
  private boolean changed;

  Notes(WorkbookPackage parts, SheetPart sheet) {
    this.parts = parts;
    this.sheet = sheet;
    Relationships relationships = parts.relationships(sheet.part());
    Optional<String> there = target(relationships, "comments");
    this.part = there.orElse(null);
    this.document = there.map(name -> parse(parts.read(name))).orElseGet(Notes::empty);
    if (document.getComments().getCommentList() != null) {
      for (CTComment each : document.getComments().getCommentList().getCommentArray()) {
        comments.put(each.getRef(), each);
      }
    }
    target(relationships, "threadedComment")
        .ifPresent(
            name -> {
              Matcher refs =
                  Pattern.compile("\\sref=\"([A-Z]+[0-9]+)\"")
                      .matcher(new String(parts.read(name), StandardCharsets.UTF_8));
              while (refs.find()) {
                threaded.add(refs.group(1));
              }
            });
  }

  private Optional<String> target(Relationships relationships, String type) {
    return relationships.ofType(type).stream()
        .map(Relationships.Relationship::target)
        .filter(parts::has)
        .findFirst();
  }

  private static CommentsDocument parse(byte[] xml) {
    try {
      return CommentsDocument.Factory.parse(
          new ByteArrayInputStream(xml), POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
    } catch (XmlException | IOException e) {
      throw XmlDocuments.refusal(e);
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
   * Says something of a cell, or takes back what was said.
   *
   * @param text null to take it back
   */
  void say(int row, int column, @Nullable String text) {
    String cell = new CellReference(row, column).formatAsString();
    CTComment comment = comments.get(cell);
    if (comment == null) {
      if (text != null && !threaded.contains(cell)) {
        add(cell, MARKER + "\n" + text);
      }
      return;
    }
    String now = SharedStrings.text(comment.getText());
    int marker = now.indexOf(MARKER);
    String staff = (marker < 0 ? now : now.substring(0, marker)).stripTrailing();
    if (text == null) {
      if (marker >= 0 && staff.isEmpty()) {
        drop(cell);
      } else if (marker >= 0) {
        replace(comment, staff);
      }
      return;
    }
    String wanted = (staff.isEmpty() ? "" : staff + "\n\n") + MARKER + "\n" + text;
    if (!threaded.contains(cell) && !now.equals(wanted)) {
      if (marker >= 0) {
        replace(comment, wanted);
      } else {
        append(comment, "\n\n" + MARKER + "\n" + text);
      }
    }
  }

  private void replace(CTComment comment, String text) {
    CTRst rich = CTRst.Factory.newInstance();
    rich.setT(text);
    comment.setText(rich);
    changed = true;
  }

  /** Keeps the formats of what a person wrote. */
  private void append(CTComment comment, String text) {
    CTRst rich = comment.getText();
    if (rich.sizeOfRArray() == 0) {
      replace(comment, SharedStrings.text(rich) + text);
    } else {
      rich.addNewR().setT(text);
      changed = true;
    }
  }

  private void add(String cell, String text) {
    CTComment comment = document.getComments().getCommentList().addNewComment();
    comment.setRef(cell);
    comment.setAuthorId(author());
    comment.addNewText().setT(text);
    comments.put(cell, comment);
    added.add(cell);
    changed = true;
  }

  private void drop(String cell) {
    List<CTComment> list = document.getComments().getCommentList().getCommentList();
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).getRef().equals(cell)) {
        document.getComments().getCommentList().removeComment(i);
        break;
      }
    }
    comments.remove(cell);
    removed.add(cell);
    changed = true;
  }

  private long author() {
    String[] authors = document.getComments().getAuthors().getAuthorArray();
    for (int i = 0; i < authors.length; i++) {
      if (authors[i].equals("ITA Workbook")) {
        return i;
      }
    }
    document.getComments().getAuthors().addAuthor("ITA Workbook");
    return authors.length;
  }

  /** Writes what changed into the package. */
  void save() {
    if (!changed) {
      return;
    }
    if (part != null) {
      parts.write(part, toXml());
    } else if (!comments.isEmpty()) {
      String name = parts.freeName("xl/ita-comments", ".xml");
      parts.add(name, COMMENTS_TYPE, toXml());
      parts.relationships(sheet.part()).add(OFFICE + "comments", name);
    }
    saveShapes();
  }

  private byte[] toXml() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      document.save(out, POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void saveShapes() {
    Relationships relationships = parts.relationships(sheet.part());
    Optional<String> there =
        sheet.worksheet().isSetLegacyDrawing()
            ? relationships
                .byId(sheet.worksheet().getLegacyDrawing().getId())
                .map(Relationships.Relationship::target)
                .filter(parts::has)
            : Optional.empty();
    String vml =
        there
            .map(name -> new String(parts.read(name), StandardCharsets.UTF_8))
            .orElseGet(NoteShapes::start);
    for (String cell : removed) {
      vml = NoteShapes.remove(vml, new CellReference(cell));
    }
    int id = NoteShapes.FIRST_ID;
    Matcher ids = SHAPE_ID.matcher(vml);
    while (ids.find()) {
      id = Math.max(id, Integer.parseInt(ids.group(1)) + 1);
    }
    StringBuilder shapes = new StringBuilder();
    for (String cell : added) {
      shapes.append(NoteShapes.shape(id++, new CellReference(cell)));
    }
    int end = vml.lastIndexOf("</xml>");
    byte[] bytes =
        (vml.substring(0, end) + shapes + vml.substring(end)).getBytes(StandardCharsets.UTF_8);
    if (there.isPresent()) {
      parts.write(there.get(), bytes);
    } else if (!added.isEmpty()) {
      String name = parts.freeName("xl/drawings/ita-notes", ".vml");
      parts.add(name, VML_TYPE, bytes);
      String relationship = relationships.add(OFFICE + "vmlDrawing", name);
      sheet.worksheet().addNewLegacyDrawing().setId(relationship);
      sheet.markChanged();
    }
  }
}
