package org.itaworkbook.workbook.parts;

import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.MarkupScanner.Token;
import org.itaworkbook.opc.MarkupText;
import org.itaworkbook.opc.Splices;
import org.itaworkbook.opc.TagAttributes;
import org.jspecify.annotations.Nullable;

/** Changes of the attributes of one tag, and of a tag that is start and end at once. */
final class TagEdit {

  private final Splices splices;
  private final MarkupScanner scanner;
  private final boolean empty;
  private final int openEnd;

  /**
   * @param start where the tag starts
   */
  TagEdit(byte[] part, int start, Splices splices) {
    this.splices = splices;
    this.scanner = MarkupScanner.at(part, start);
    this.empty = scanner.next() == Token.EMPTY;
    this.openEnd = scanner.stop();
  }

  /** The reader of the element, which stands behind its start tag. */
  MarkupScanner scanner() {
    return scanner;
  }

  boolean isEmpty() {
    return empty;
  }

  String prefix() {
    return scanner.prefix();
  }

  @Nullable String value(String attribute) {
    return scanner.value(attribute);
  }

  /** Gives an attribute another value; null takes it out. To be called once for each. */
  void set(String attribute, @Nullable String value) {
    TagAttributes attributes = scanner.attributes();
    int index = attributes.find(attribute);
    if (index < 0) {
      if (value != null) {
        splices.insert(
            end(attributes.size() - 1),
            " " + attribute + "=\"" + MarkupText.encodeAttribute(value) + "\"");
      }
    } else if (value == null) {
      // With the white space before it.
      splices.remove(end(index - 1), end(index));
    } else if (!attributes.value(index).equals(value)) {
      splices.replace(
          attributes.valueStart(index),
          attributes.valueEnd(index),
          // The quotes are those that are there.
          MarkupText.encodeAttribute(value).replace("'", "&apos;"));
    }
  }

  /** The byte behind an attribute; behind the name for the one before the first. */
  private int end(int attribute) {
    return attribute < 0 ? scanner.nameEnd() : scanner.attributes().valueEnd(attribute) + 1;
  }

  /** Puts something into an element that is start and end at once. */
  void fill(String content) {
    String name = scanner.prefix() + scanner.localName();
    splices.replace(openEnd - 2, openEnd, ">" + content + "</" + name + ">");
  }
}
