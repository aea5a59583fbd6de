package org.itaworkbook.workbook.parts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.opc.MalformedPartException;
import org.itaworkbook.opc.MalformedPartException.Fault;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.MarkupScanner.Token;
import org.itaworkbook.opc.Splices;
import org.jspecify.annotations.Nullable;

/**
 * Where the children and grandchildren of a small part's root stand in its bytes, such as the lists
 * of the styles and their items. Not changed once made.
 */
final class PartOutline {

  private final byte[] part;
  private final MarkupScanner scanner;
  private final List<PartElement> children = new ArrayList<>();
  private final Map<PartElement, List<PartElement>> items = new HashMap<>();
  private final Map<String, String> prefixes = new HashMap<>();
  private final String prefix;
  private final int rootOpenEnd;

  /**
   * @param part the bytes, which are not copied and may not be changed
   * @param root the local name of the root
   * @throws MalformedPartException for anything but such a part in well-formed UTF-8
   */
  PartOutline(byte[] part, String root) {
    this.part = opened(part);
    this.scanner = new MarkupScanner(this.part);
    Token token = scanner.next();
    while (token == Token.TEXT || token == Token.OTHER) {
      token = scanner.next();
    }
    if (!scanner.is(SheetIndex.MAIN, root)) {
      throw new MalformedPartException(Fault.UNEXPECTED, "no " + root, scanner.start());
    }
    prefix = scanner.prefix();
    rootOpenEnd = scanner.stop();
    for (int i = 0; i < scanner.attributes().size(); i++) {
      String name = scanner.attributes().qualifiedName(i);
      if (name.startsWith("xmlns:")) {
        prefixes.put(scanner.attributes().value(i), name.substring("xmlns:".length()) + ":");
      }
    }
    readInto(children, 1);
    while (scanner.next() != Token.EOF) {
      // White space and comments behind the root.
    }
  }

  private int readInto(List<PartElement> list, int depth) {
    while (true) {
      Token token = scanner.next();
      if (token == Token.END) {
        return scanner.start();
      }
      if (token != Token.START && token != Token.EMPTY) {
        continue;
      }
      String local = scanner.localName();
      String name =
          scanner.is(SheetIndex.MAIN, local) ? local : "{" + scanner.namespace() + "}" + local;
      int start = scanner.start();
      int openEnd = scanner.stop();
      int close = -1;
      List<PartElement> within = List.of();
      if (token == Token.START && depth == 1) {
        within = new ArrayList<>();
        close = readInto(within, 2);
      } else if (token == Token.START) {
        scanner.skip();
        close = scanner.start();
      }
      PartElement element = new PartElement(name, start, openEnd, close, scanner.stop());
      list.add(element);
      items.put(element, within);
    }
  }

  /** The bytes of the part, its root with an end tag; not to be changed. */
  byte[] part() {
    return part;
  }

  /** The prefix of the root with its colon; mostly empty. */
  String prefix() {
    return prefix;
  }

  /** The prefix, with its colon, that the root declares for a namespace; null where it does not. */
  @Nullable String prefix(String namespace) {
    return prefixes.get(namespace);
  }

  /** The first child of a name; null where there is none. */
  @Nullable PartElement child(String name) {
    for (PartElement each : children) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return null;
  }

  /** Whether there are no other children than the first of each of some names. */
  boolean holdsOnly(String... names) {
    List<String> left = new ArrayList<>(List.of(names));
    return children.stream().allMatch(each -> left.remove(each.name()));
  }

  /** The elements of a name within the first child of a name. */
  List<PartElement> items(String list, String name) {
    PartElement child = child(list);
    return child == null
        ? List.of()
        : items.getOrDefault(child, List.of()).stream()
            .filter(each -> each.name().equals(name))
            .toList();
  }

  /** The reader of an element, which stands behind its start tag. */
  MarkupScanner tag(PartElement element) {
    MarkupScanner tag = MarkupScanner.at(part, element.start());
    tag.next();
    return tag;
  }

  /** The text of an element. */
  String text(PartElement element) {
    return element.isEmpty() ? "" : PartText.of(part, element.start(), element.stop());
  }

  /**
   * Puts items in at the end of the first child of a name, which is made where there is none.
   *
   * @param order the names of the children as the schema has them
   */
  void append(Splices splices, List<String> order, String list, String items) {
    PartElement child = child(list);
    if (child == null) {
      String name = prefix + list + ">";
      insert(splices, order, list, "<" + name + items + "</" + name);
    } else if (child.isEmpty()) {
      new TagEdit(part, child.start(), splices).fill(items);
    } else {
      splices.insert(child.close(), items);
    }
  }

  /** Puts a child in where an order of the names has it. */
  void insert(Splices splices, List<String> order, String name, String element) {
    splices.insert(place(order, children, name, rootOpenEnd), element);
  }

  /**
   * A part whose root has an end tag, so that children find a place in it; the very same bytes
   * where it has one, or is cut off.
   */
  static byte[] opened(byte[] part) {
    if (endsWithEndTag(part)) {
      return part;
    }
    MarkupScanner scanner = new MarkupScanner(part);
    Token token = scanner.next();
    while (token == Token.TEXT || token == Token.OTHER) {
      token = scanner.next();
    }
    if (token != Token.EMPTY) {
      return part;
    }
    String name = scanner.prefix() + scanner.localName();
    Splices splices = new Splices(part);
    splices.replace(scanner.stop() - "/>".length(), scanner.stop(), "></" + name + ">");
    return splices.apply();
  }

  /** Whether the part surely ends with an end tag, as nearly all do: a quick look. */
  private static boolean endsWithEndTag(byte[] part) {
    int end = part.length - 1;
    while (end > 0 && part[end] <= ' ' && part[end] > 0) {
      end--;
    }
    int at = end - 1;
    while (at > 0 && part[at] != '<' && part[at] != '>') {
      at--;
    }
    return end > 0 && part[end] == '>' && part[at] == '<' && part[at + 1] == '/';
  }

  /**
   * Where a new child of a root belongs.
   *
   * @param order the names of the children as the schema has them
   * @param openEnd the byte behind the root's start tag
   */
  static int place(List<String> order, List<PartElement> children, String name, int openEnd) {
    int rank = order.indexOf(name);
    int at = openEnd;
    for (PartElement each : children) {
      int there = order.indexOf(each.name());
      if (there >= 0 && there < rank) {
        at = each.stop();
      }
    }
    return at;
  }
}
