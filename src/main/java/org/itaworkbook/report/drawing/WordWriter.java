package org.itaworkbook.report.drawing;

import java.util.List;
import org.itaworkbook.framework.ReportTexts;
import org.itaworkbook.opc.XmlWriter;
import org.itaworkbook.report.contents.ReportContents;
import org.itaworkbook.report.markup.MarkName;
import org.itaworkbook.report.markup.MarkupTree;
import org.itaworkbook.report.markup.WordStyle;
import org.itaworkbook.text.Digits;

/** Writes the body of a document, paragraph by paragraph. Texts are in Thai digits. */
final class WordWriter {

  private final XmlWriter xml = new XmlWriter();
  private int marks;

  WordWriter() {
    xml.open("w:document")
        .with("xmlns:w", MarkupTree.WORD)
        .with("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        .with("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")
        .with("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main")
        .with("xmlns:c", "http://schemas.openxmlformats.org/drawingml/2006/chart")
        .open("w:body");
  }

  XmlWriter xml() {
    return xml;
  }

  static String thai(String text) {
    return Digits.THAI.in(text);
  }

  /** Begins a paragraph; {@link #end} ends it. */
  WordWriter begin(String style) {
    xml.open("w:p").open("w:pPr").empty("w:pStyle").with("w:val", style).close();
    return this;
  }

  WordWriter begin(WordStyle style) {
    return begin(style.id());
  }

  WordWriter end() {
    xml.close();
    return this;
  }

  /** Writes words. */
  WordWriter words(String text) {
    if (!text.isEmpty()) {
      xml.open("w:r").open("w:t").with("xml:space", "preserve").text(thai(text)).close().close();
    }
    return this;
  }

  /** Writes bold words, in Latin letters and in Thai ones. */
  WordWriter bold(String text) {
    xml.open("w:r").open("w:rPr").empty("w:b").empty("w:bCs").close();
    xml.open("w:t").with("xml:space", "preserve").text(thai(text)).close().close();
    return this;
  }

  /** Writes a value of the report as a field. */
  WordWriter value(String name) {
    xml.open("w:fldSimple").with("w:instr", " DOCPROPERTY " + MarkName.VALUE + name + " ");
    return words(ReportContents.UNKNOWN).end();
  }

  /** Writes a text of the year, with fields where it names values in braces. */
  WordWriter text(String text) {
    List<String> pieces = ReportTexts.split(text);
    words(pieces.get(0));
    for (int i = 1; i < pieces.size(); i += 2) {
      value(pieces.get(i)).words(pieces.get(i + 1));
    }
    return this;
  }

  /** Begins a mark; what it returns is for {@link #endMark}. */
  int mark(String mark) {
    int id = marks++;
    xml.empty("w:bookmarkStart").with("w:id", id).with("w:name", MarkName.bookmark(mark));
    return id;
  }

  void endMark(int id) {
    xml.empty("w:bookmarkEnd").with("w:id", id);
  }

  /** A paragraph of a text of the year. */
  void paragraph(WordStyle style, String text) {
    begin(style).text(text).end();
  }

  void paragraphs(WordStyle style, List<String> texts) {
    texts.forEach(each -> paragraph(style, each));
  }

  void heading(int level, String text) {
    begin(WordStyle.heading(level)).words(text).end();
  }

  /** A heading by which a section is known again. */
  void heading(int level, String mark, String text) {
    begin(WordStyle.heading(level));
    int id = mark(mark);
    words(text);
    endMark(id);
    end();
  }

  /** A part of paragraphs, which the engine writes. */
  void part(String mark, String style) {
    begin(style);
    int id = mark(mark);
    words(ReportContents.UNKNOWN);
    endMark(id);
    end();
  }

  void part(String mark, WordStyle style) {
    part(mark, style.id());
  }

  void emptyParagraph(WordStyle style) {
    begin(style).end();
  }

  void pageBreak() {
    xml.open("w:p").open("w:r").empty("w:br").with("w:type", "page").close().close();
  }

  /**
   * A chart in a paragraph of its own.
   *
   * @param relationship of its part
   * @param number from 1, unique in the document
   */
  void chart(String mark, String relationship, int number, String title, long height) {
    begin(WordStyle.CHART);
    int id = mark(mark);
    xml.open("w:r").open("w:drawing").open("wp:inline");
    for (String side : List.of("distT", "distB", "distL", "distR")) {
      xml.with(side, 0);
    }
    xml.empty("wp:extent").with("cx", PageLayout.TEXT_WIDTH_EMU).with("cy", Long.toString(height));
    xml.empty("wp:docPr").with("id", number).with("name", title).with("descr", title);
    xml.empty("wp:cNvGraphicFramePr");
    xml.open("a:graphic").open("a:graphicData");
    xml.with("uri", "http://schemas.openxmlformats.org/drawingml/2006/chart");
    xml.empty("c:chart").with("r:id", relationship);
    xml.close().close().close().close().close();
    endMark(id);
    end();
  }

  /** The document, whose first page has no number. */
  byte[] toBytes(String header) {
    PageLayout.write(xml, header);
    return xml.close().close().toBytes();
  }
}
