package org.itaworkbook.report.filling;

import org.itaworkbook.report.document.Paragraphs;
import org.itaworkbook.report.document.WordDocument;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.report.markup.WordStyle;
import org.itaworkbook.units.WebAddress;

/** Makes addresses of the web in what the engine wrote links that a reader may follow. */
final class WebLinks {

  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private WebLinks() {}

  /** In each paragraph of a cell the first address becomes a link. */
  static void make(WordDocument document, Element cell) {
    for (Element paragraph : cell.elements("w:p")) {
      WebAddress.find(paragraph.text())
          .ifPresent(
              address -> {
                document.declare("r", RELATIONSHIPS);
                String pointer =
                    document
                        .parts()
                        .relationships(document.main())
                        .addOut(RELATIONSHIPS + "/hyperlink", address.target());
                Paragraphs.link(
                    paragraph,
                    address.typed(),
                    pointer,
                    document.hasStyle(WordStyle.LINK.id()) ? WordStyle.LINK.id() : null);
              });
    }
  }
}
