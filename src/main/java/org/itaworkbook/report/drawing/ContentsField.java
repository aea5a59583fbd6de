package org.itaworkbook.report.drawing;

import org.itaworkbook.opc.XmlWriter;
import org.itaworkbook.report.contents.ReportContents;
import org.itaworkbook.report.markup.WordStyle;

/** The field of the table of contents, which the engine fills with the headings. */
final class ContentsField {

  private ContentsField() {}

  static void write(WordWriter word) {
    XmlWriter xml = word.xml();
    word.begin(WordStyle.contents(1));
    sign(xml, "begin");
    xml.open("w:r").open("w:instrText").with("xml:space", "preserve");
    xml.text(" TOC \\o \"1-2\" \\h \\z \\u ").close().close();
    sign(xml, "separate");
    word.words(ReportContents.UNKNOWN);
    sign(xml, "end");
    word.end();
  }

  private static void sign(XmlWriter xml, String type) {
    xml.open("w:r").empty("w:fldChar").with("w:fldCharType", type).close();
  }
}
