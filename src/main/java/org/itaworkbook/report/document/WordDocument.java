package org.itaworkbook.report.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itaworkbook.opc.CustomProperties;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.opc.Relationship;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.report.markup.MarkName;
import org.itaworkbook.report.markup.MarkupTree;
import org.jspecify.annotations.Nullable;

/**
 * A document that was let in: its body with the marks in it, its headers and footers, its styles.
 * Not thread-safe.
 */
public final class WordDocument {

  private static final Set<String> BESIDE = Set.of("header", "footer", "footnotes", "endnotes");

  private final OpcPackage parts;
  private final String main;
  private final MarkupTree document;
  private final Element body;
  private final Map<String, MarkupTree> beside = new LinkedHashMap<>();
  private final Marks marks;
  private @Nullable Headings headings;
  private @Nullable Element styles;

  private WordDocument(OpcPackage parts, String main, MarkupTree document, Element body) {
    this.parts = parts;
    this.main = main;
    this.document = document;
    this.body = body;
    this.marks = Marks.in(body);
    document.declare("w", MarkupTree.WORD);
    for (Relationship each : parts.relationships(main).all()) {
      if (!each.external() && BESIDE.contains(each.type()) && parts.has(each.target())) {
        beside.put(each.target(), MarkupTree.parse(parts.read(each.target())));
      }
    }
  }

  /**
   * Reads it.
   *
   * @return null where the package is no document of Word
   * @throws org.itaworkbook.opc.MalformedPartException where a part is not well-formed
   */
  public static @Nullable WordDocument read(OpcPackage parts) {
    for (Relationship each : parts.relationships("").ofType("officeDocument")) {
      if (parts.has(each.target())) {
        MarkupTree tree = MarkupTree.parse(parts.read(each.target()));
        Element body = tree.root().first("w:body");
        return body == null || !tree.root().is("w:document")
            ? null
            : new WordDocument(parts, each.target(), tree, body);
      }
    }
    return null;
  }

  public OpcPackage parts() {
    return parts;
  }

  /** The name of the part with the body. */
  public String main() {
    return main;
  }

  public Element body() {
    return body;
  }

  public Marks marks() {
    return marks;
  }

  /** Makes sure that a prefix is known in the body. */
  public void declare(String prefix, String namespace) {
    document.declare(prefix, namespace);
  }

  /** The headings with their levels as they stand now. */
  public List<Headings.Heading> headings() {
    if (headings == null) {
      headings = new Headings(styles());
    }
    return headings.of(body);
  }

  private @Nullable Element styles() {
    if (styles == null) {
      styles = readStyles();
    }
    return styles;
  }

  private @Nullable Element readStyles() {
    return parts.relationships(main).ofType("styles").stream()
        .map(Relationship::target)
        .filter(parts::has)
        .findFirst()
        .map(part -> MarkupTree.parse(parts.read(part)).root())
        .orElse(null);
  }

  /** Whether it has a style of an id. */
  public boolean hasStyle(String id) {
    Element styles = styles();
    return styles != null
        && styles.elements("w:style").stream()
            .anyMatch(each -> id.equals(each.attribute("styleId")));
  }

  /** Everything in which a value may be shown: the body, headers, footers and notes. */
  public List<Element> roots() {
    List<Element> roots = new ArrayList<>();
    roots.add(document.root());
    beside.values().forEach(each -> roots.add(each.root()));
    return roots;
  }

  /** Sets values, as properties of the document and wherever a field shows them. */
  public void setValues(Map<String, String> values) {
    Map<String, String> properties = new LinkedHashMap<>();
    values.forEach((name, text) -> properties.put(MarkName.VALUE + name, text));
    CustomProperties.set(parts, properties);
    for (Element root : roots()) {
      ValueFields.set(root, values::get);
    }
  }

  /** The document as it stands now. */
  public byte[] toBytes() {
    parts.write(main, document.toBytes());
    beside.forEach((part, tree) -> parts.write(part, tree.toBytes()));
    return parts.toBytes();
  }
}
