package org.itaworkbook.workbook.parts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.MarkupScanner.Token;
import org.itaworkbook.opc.MarkupText;
import org.itaworkbook.opc.Splices;
import org.jspecify.annotations.Nullable;

/**
 * One of the lists of a workbook's styles, such as its fonts. What is there stays with its index; a
 * new item is added at the end unless an equal one stands there already. Not thread-safe.
 */
final class StyleList {

  /** The order of the lists (ECMA-376 part 1, 18.8.39). */
  private static final List<String> ORDER =
      List.of(
          "numFmts",
          "fonts",
          "fills",
          "borders",
          "cellStyleXfs",
          "cellXfs",
          "cellStyles",
          "dxfs",
          "tableStyles",
          "colors",
          "extLst");

  private final PartOutline outline;
  private final String name;
  private final String item;
  private final List<PartElement> there;
  private final List<byte[]> added = new ArrayList<>();
  private @Nullable Map<String, Integer> known;

  /** The items that were asked for, as they were spelt. */
  private final Map<String, Integer> asked = new HashMap<>();

  /**
   * @param name of the list
   * @param item the name of its items
   */
  StyleList(PartOutline outline, String name, String item) {
    this.outline = outline;
    this.name = name;
    this.item = item;
    this.there = outline.items(name, item);
  }

  /** How many items there are, those added among them. */
  int size() {
    return there.size() + added.size();
  }

  /** The start tag of an item. */
  MarkupScanner tag(int index) {
    if (index < there.size()) {
      return outline.tag(there.get(index));
    }
    MarkupScanner tag = MarkupScanner.at(added.get(index - there.size()), 0);
    tag.next();
    return tag;
  }

  /** The value of an attribute of a child of an item; null where it has none. */
  @Nullable String value(int index, String child, String attribute) {
    MarkupScanner scanner = tag(index);
    while (scanner.depth() > 0) {
      Token token = scanner.next();
      if (token == Token.START || token == Token.EMPTY) {
        if (scanner.localName().equals(child)) {
          return scanner.value(attribute);
        }
        if (token == Token.START) {
          scanner.skip();
        }
      }
    }
    return null;
  }

  /** The bytes of an item. */
  byte[] bytes(int index) {
    return index < there.size()
        ? Arrays.copyOfRange(outline.part(), there.get(index).start(), there.get(index).stop())
        : added.get(index - there.size()).clone();
  }

  /** The index of an item that is equal to one, which is added if there is none. */
  int index(String xml) {
    return asked.computeIfAbsent(xml, this::find);
  }

  private int find(String xml) {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    Integer found = known().putIfAbsent(canonical(bytes, 0), size());
    if (found == null) {
      added.add(bytes);
    }
    return found == null ? size() - 1 : found;
  }

  private Map<String, Integer> known() {
    if (known == null) {
      known = new HashMap<>();
      for (int i = 0; i < there.size(); i++) {
        known.putIfAbsent(canonical(outline.part(), there.get(i).start()), i);
      }
    }
    return known;
  }

  /** What an element says, whatever the order of its attributes and its prefix. */
  private static String canonical(byte[] part, int start) {
    StringBuilder out = new StringBuilder();
    MarkupScanner scanner = MarkupScanner.at(part, start);
    do {
      Token token = scanner.next();
      if (token == Token.START || token == Token.EMPTY) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < scanner.attributes().size(); i++) {
          attributes.put(scanner.attributes().qualifiedName(i), scanner.attributes().value(i));
        }
        out.append('<').append(scanner.localName()).append(attributes);
      }
      if (token == Token.END || token == Token.EMPTY) {
        out.append('>');
      }
    } while (scanner.depth() > 0);
    return out.toString();
  }

  /** The index of an item like another whose text wraps. */
  int wrapped(int index) {
    byte[] like = bytes(index);
    Splices splices = new Splices(like);
    TagEdit format = new TagEdit(like, 0, splices);
    format.set("applyAlignment", "1");
    MarkupScanner inside = format.scanner();
    boolean aligned = false;
    while (inside.depth() > 0 && !aligned) {
      Token token = inside.next();
      if ((token == Token.START || token == Token.EMPTY)
          && inside.localName().equals("alignment")) {
        new TagEdit(like, inside.start(), splices).set("wrapText", "1");
        aligned = true;
      }
    }
    String alignment = "<" + format.prefix() + "alignment wrapText=\"1\"/>";
    if (format.isEmpty()) {
      format.fill(alignment);
    } else if (!aligned) {
      splices.insert(outlineEnd(like), alignment);
    }
    return index(new String(splices.apply(), StandardCharsets.UTF_8));
  }

  /** The index of a cell format like another that shows numbers otherwise. */
  public int numbered(int index, int number) {
    byte[] like = bytes(index);
    Splices splices = new Splices(like);
    TagEdit format = new TagEdit(like, 0, splices);
    format.set("numFmtId", Integer.toString(number));
    format.set("applyNumberFormat", "1");
    // What is typed over its formula would be a text.
    format.set("quotePrefix", null);
    return index(new String(splices.apply(), StandardCharsets.UTF_8));
  }

  private static int outlineEnd(byte[] element) {
    MarkupScanner scanner = MarkupScanner.at(element, 0);
    scanner.next();
    return scanner.stop();
  }

  /** Takes the items of another workbook's list, as long as this one has none. */
  void complete(StyleList plain) {
    if (size() == 0) {
      for (int i = 0; i < plain.size(); i++) {
        added.add(plain.bytes(i));
      }
    }
  }

  /** Makes the changes. */
  void apply(Splices splices) {
    if (added.isEmpty()) {
      return;
    }
    StringBuilder items = new StringBuilder();
    added.forEach(each -> items.append(new String(each, StandardCharsets.UTF_8)));
    PartElement list = outline.child(name);
    String qualified = outline.prefix() + name;
    if (list == null) {
      outline.insert(
          splices,
          ORDER,
          name,
          "<" + qualified + " count=\"" + size() + "\">" + items + "</" + qualified + ">");
      return;
    }
    TagEdit tag = new TagEdit(outline.part(), list.start(), splices);
    if (tag.value("count") != null) {
      tag.set("count", Integer.toString(size()));
    }
    if (list.isEmpty()) {
      tag.fill(items.toString());
    } else {
      splices.insert(list.close(), items.toString());
    }
  }

  /** A text as the value of an attribute. */
  static String attribute(String text) {
    return MarkupText.encodeAttribute(text);
  }
}
