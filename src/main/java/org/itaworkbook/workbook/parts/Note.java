package org.itaworkbook.workbook.parts;

import java.util.Optional;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.MarkupScanner.Token;
import org.itaworkbook.opc.Splices;
import org.jspecify.annotations.Nullable;

/**
 * A note that is there.
 *
 * @param cell its reference; empty where it says none
 * @param author the place of the author in the list
 * @param text null where the note has none
 */
record Note(
    PartOutline part, PartElement element, String cell, int author, @Nullable NoteText text) {

  /** Reads a note where it stands in a part. */
  static Note read(PartOutline part, PartElement element) {
    MarkupScanner scanner = part.tag(element);
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
    return new Note(
        part,
        element,
        ref == null ? "" : ref,
        author == null ? 0 : Integer.parseInt(author.strip()),
        text < 0 ? null : new NoteText(part.part(), text));
  }

  /** What the engine says in it. */
  Optional<String> engines() {
    return text == null ? Optional.empty() : text.engines();
  }

  boolean hasStaffs() {
    return text != null && text.hasStaffs();
  }

  /** Takes out what the engine says, and says something else after what a person wrote. */
  void say(@Nullable String says, Splices splices) {
    if (text != null) {
      text.replace(says, splices);
    } else if (says != null) {
      String fresh = text(part.prefix(), says);
      if (element.isEmpty()) {
        new TagEdit(part.part(), element.start(), splices).fill(fresh);
      } else {
        splices.insert(element.openEnd(), fresh);
      }
    }
  }

  /** A note of the engine's. */
  static String of(String prefix, String cell, String says, int author) {
    String name = prefix + "comment";
    return "<"
        + name
        + " ref=\""
        + cell
        + "\" authorId=\""
        + author
        + "\">"
        + text(prefix, says)
        + "</"
        + name
        + ">";
  }

  private static String text(String prefix, String says) {
    String name = prefix + "text>";
    return "<" + name + NoteText.text(prefix, NoteText.block(says)) + "</" + name;
  }
}
