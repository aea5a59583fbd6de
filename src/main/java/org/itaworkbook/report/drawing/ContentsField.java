package org.itaworkbook.report.drawing;

import org.itaworkbook.opc.XmlWriter;
import org.itaworkbook.report.contents.ReportContents;
import org.itaworkbook.report.markup.WordStyle;
import org.itaworkbook.text.Messages;

/** The field of the table of contents, which the engine fills with the headings. */
final class ContentsField {

  private ContentsField() {}

  /** A page of its own with the contents and how they get the numbers of pages. */
  static void page(WordWriter word) {
    word.begin(WordStyle.CONTENTS_TITLE).words(Messages.thai("report.contents.title")).end();
    write(word);
    word.begin(WordStyle.NOTE);
    int hint = word.mark("note_contents");
    word.words(Messages.thai("report.contents.hint"));
    word.endMark(hint);
    word.end();
    word.pageBreak();
  }

  private static void write(WordWriter word) {
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
