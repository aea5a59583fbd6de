package org.itaworkbook.opc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.opc.MarkupScanner.Token;

/** The document's own properties, which Excel shows under File, Info, Properties, Advanced. */
public final class CustomProperties {

  private static final String PROPERTY = "property";

  private CustomProperties() {}

  /**
   * What one property says.
   *
   * @param text which stands from a byte up to another, references undone
   * @param start where it starts; for a tag that is start and end at once, where its end does
   */
  private record Value(String property, String emptyTag, String text, int start, int end) {

    String written(String other) {
      String encoded = MarkupText.encode(other);
      return emptyTag.isEmpty() ? encoded : ">" + encoded + "</" + emptyTag + ">";
    }
  }

  /**
   * Says something else in a property that is there; a package without it is left as it is.
   *
   * @throws MalformedPartException where a part of properties is not well-formed
   */
  public static void write(OpcPackage parts, String name, String text) {
    for (Relationship each : parts.relationships("").ofType("custom-properties")) {
      byte[] xml = PartEncoding.toUtf8(parts.read(each.target()));
      Splices splices = new Splices(xml);
      for (Value value : values(xml)) {
        if (value.property().equals(name)) {
          splices.replace(value.start(), value.end(), value.written(text));
        }
      }
      if (!splices.isEmpty()) {
        parts.write(each.target(), splices.apply());
      }
    }
  }

  /**
   * A property as text; empty where there is none, or it says nothing.
   *
   * @throws MalformedPartException where a part of properties is not well-formed
   */
  public static Optional<String> read(OpcPackage parts, String name) {
    return parts.relationships("").ofType("custom-properties").stream()
        .map(Relationship::target)
        .filter(parts::has)
        .flatMap(part -> values(PartEncoding.toUtf8(parts.read(part))).stream())
        .filter(value -> value.property().equals(name))
        .map(value -> value.text().strip())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static List<Value> values(byte[] xml) {
    List<Value> values = new ArrayList<>();
    MarkupScanner scanner = new MarkupScanner(xml);
    for (Token token = scanner.next(); token != Token.EOF; token = scanner.next()) {
      if (token == Token.START && scanner.depth() == 2 && scanner.localName().equals(PROPERTY)) {
        String name = scanner.value("name");
        for (token = scanner.next(); token != Token.END; token = scanner.next()) {
          if (token == Token.START || token == Token.EMPTY) {
            values.add(value(name == null ? "" : name, token, scanner));
          }
        }
      }
    }
    return values;
  }

  /** Reads an element within a property to its end. */
  private static Value value(String property, Token tag, MarkupScanner scanner) {
    int start = scanner.stop();
    if (tag == Token.EMPTY) {
      String name = scanner.prefix() + scanner.localName();
      return new Value(property, name, "", start - "/>".length(), start);
    }
    StringBuilder text = new StringBuilder();
    int outside = scanner.depth() - 1;
    while (scanner.depth() > outside) {
      Token token = scanner.next();
      if (token == Token.TEXT || token == Token.CDATA) {
        text.append(scanner.content());
      }
    }
    return new Value(property, "", text.toString(), start, scanner.start());
  }
}
