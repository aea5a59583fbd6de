package org.itaworkbook.workbook.parts;

import java.util.List;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.MarkupScanner.Token;
import org.itaworkbook.opc.Splices;

/** The outermost element of a part, and the order in which a schema has its children. */
final class PartRoot {

  private PartRoot() {}

  /**
   * A part whose root has an end tag, so that children find a place in it; the very same bytes
   * where it has one, or is cut off.
   */
  static byte[] opened(byte[] part) {
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
