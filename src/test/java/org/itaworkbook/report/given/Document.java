package org.itaworkbook.report.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.report.document.Marks;
import org.itaworkbook.report.document.Paragraphs;
import org.itaworkbook.report.document.SeenText;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.report.markup.MarkupTree;

/** A .docx in the hands of a person who reads it and works on it. */
public final class Document {

  public static final String BODY = "word/document.xml";

  private final OpcPackage parts;
  private final MarkupTree tree;

  private Document(OpcPackage parts) {
    this.parts = parts;
    this.tree = MarkupTree.parse(parts.read(BODY));
  }

  public static Document open(byte[] file) {
    return new Document(parts(file));
  }

  public static OpcPackage parts(byte[] file) {
    try {
      return OpcPackage.open(file, 1_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file after a person has worked on its body. */
  public static byte[] edited(byte[] file, Consumer<Document> work) {
    Document document = open(file);
    work.accept(document);
    return document.toBytes();
  }

  public Element body() {
    return Objects.requireNonNull(tree.root().first("w:body"));
  }

  public OpcPackage parts() {
    return parts;
  }

  public Marks marks() {
    return Marks.in(body());
  }

  /** The paragraphs of a part. */
  public List<Element> part(String name) {
    return Objects.requireNonNull(marks().get(name), name).blocks();
  }

  /** What a part says. */
  public String text(String name) {
    return Objects.requireNonNull(marks().get(name), name).text().strip();
  }

  /** Writes other words into the first paragraph of a part. */
  public void write(String name, String text) {
    Paragraphs.setText(part(name).get(0), text);
  }

  /** Puts a paragraph of a person's behind a part. */
  public void addBehind(String name, String text) {
    List<Element> blocks = part(name);
    Element paragraph = Element.of("w:p");
    Paragraphs.setText(paragraph, text);
    blocks.get(blocks.size() - 1).after(paragraph);
  }

  /** Deletes all that stands at a mark, mark and all. */
  public void delete(String name) {
    part(name).forEach(Element::remove);
  }

  /** The cells of the row of a table. */
  public List<Element> row(String mark) {
    Element row = Objects.requireNonNull(marks().get(mark), mark).row();
    return Objects.requireNonNull(row).elements("w:tc");
  }

  /** What a reader sees of the whole body, paragraph by paragraph. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    body().all("w:p").forEach(each -> lines.add(SeenText.of(each).strip()));
    return lines;
  }

  public byte[] toBytes() {
    parts.write(BODY, tree.toBytes());
    return parts.toBytes();
  }

  /** All parts of a file as text, by their names. */
  public static Map<String, String> contents(byte[] file) {
    OpcPackage parts = parts(file);
    Map<String, String> contents = new LinkedHashMap<>();
    parts
        .names()
        .forEach(
            each -> contents.put(each, new String(parts.read(each), StandardCharsets.ISO_8859_1)));
    return contents;
  }
}
