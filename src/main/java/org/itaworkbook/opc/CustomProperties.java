package org.itaworkbook.opc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.opc.MarkupScanner.Token;

/** The document's own properties, which Excel shows under File, Info, Properties, Advanced. */
public final class CustomProperties {

  private static final String PROPERTY = "property";
  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
  private static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.custom-properties+xml";

  /** The kind of properties that people and programs make themselves (ECMA-376 part 1, 22.3). */
  private static final String FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

  private static final byte[] NONE =
      ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties xmlns=\""
              + OFFICE
              + "custom-properties\"></Properties>")
          .getBytes(StandardCharsets.UTF_8);

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

  /**
   * Says something in properties, each as a text, whether they were there or not; all others stay.
   *
   * @throws MalformedPartException where a part of properties is not well-formed
   */
  public static void set(OpcPackage parts, Map<String, String> texts) {
    Map<String, String> missing = new LinkedHashMap<>(texts);
    List<String> there = parts(parts);
    for (String part : there) {
      byte[] xml = PartEncoding.toUtf8(parts.read(part));
      Splices splices = new Splices(xml);
      for (Value value : values(xml)) {
        String text = missing.remove(value.property());
        if (text != null && !text.equals(value.text())) {
          splices.replace(value.start(), value.end(), value.written(text));
        }
      }
      if (!splices.isEmpty()) {
        parts.write(part, splices.apply());
      }
    }
    if (!missing.isEmpty()) {
      String part = there.isEmpty() ? create(parts) : there.get(0);
      parts.write(part, with(missing, PartEncoding.toUtf8(parts.read(part))));
    }
  }

  private static List<String> parts(OpcPackage parts) {
    return parts.relationships("").ofType("custom-properties").stream()
        .map(Relationship::target)
        .filter(parts::has)
        .toList();
  }

  private static String create(OpcPackage parts) {
    String part = parts.freeName("docProps/custom", ".xml");
    parts.add(part, CONTENT_TYPE, NONE);
    parts.relationships("").add(OFFICE + "relationships/custom-properties", part);
    return part;
  }

  private static byte[] with(Map<String, String> texts, byte[] xml) {
    MarkupScanner scanner = new MarkupScanner(xml);
    int highest = 1;
    int end = -1;
    for (Token token = scanner.next(); token != Token.EOF; token = scanner.next()) {
      if (token == Token.START || token == Token.EMPTY) {
        int pid = scanner.attributes().find("pid");
        highest = pid < 0 ? highest : Math.max(highest, scanner.attributes().number(pid));
      } else if (token == Token.END) {
        end = scanner.start();
      }
    }
    if (end < 0) {
      return with(texts, NONE);
    }
    StringBuilder added = new StringBuilder();
    for (Map.Entry<String, String> each : texts.entrySet()) {
      highest++;
      added.append(property(each.getKey(), highest, each.getValue()));
    }
    Splices splices = new Splices(xml);
    splices.insert(end, added.toString());
    return splices.apply();
  }

  private static String property(String name, int pid, String text) {
    return "<property xmlns=\"%scustom-properties\" fmtid=\"%s\" pid=\"%d\" name=\"%s\">"
            .formatted(OFFICE, FORMAT, pid, MarkupText.encodeAttribute(name))
        + "<vt:lpwstr xmlns:vt=\"%sdocPropsVTypes\">%s</vt:lpwstr></property>"
            .formatted(OFFICE, MarkupText.encode(text));
  }

  /** Takes properties out, those whose names begin with a word. */
  public static void remove(OpcPackage parts, String prefix) {
    for (String part : parts(parts)) {
      byte[] xml = PartEncoding.toUtf8(parts.read(part));
      Splices splices = new Splices(xml);
      MarkupScanner scanner = new MarkupScanner(xml);
      for (Token token = scanner.next(); token != Token.EOF; token = scanner.next()) {
        String name = token == Token.START && scanner.depth() == 2 ? scanner.value("name") : null;
        if (name != null && name.startsWith(prefix)) {
          int start = scanner.start();
          scanner.skip();
          splices.remove(start, scanner.stop());
        }
      }
      if (!splices.isEmpty()) {
        parts.write(part, splices.apply());
      }
    }
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
