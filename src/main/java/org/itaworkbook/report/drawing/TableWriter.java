package org.itaworkbook.report.drawing;

import java.util.List;
import org.itaworkbook.opc.XmlWriter;
import org.itaworkbook.report.markup.WordStyle;
import org.itaworkbook.text.Palette;

/**
 * Draws a table with one row of each kind, from which the engine makes all others: headers, a band
 * over all columns, data, a total.
 */
final class TableWriter {

  /**
   * A cell of a header.
   *
   * @param span over how many columns
   * @param merge "restart" or "continue" of one over several rows; empty for none
   */
  record Header(String text, int span, String merge) {

    static Header of(String text) {
      return new Header(text, 1, "");
    }
  }

  private static final int MANY_COLUMNS = 8;
  private static final int MARGIN = 70;
  private static final int NARROW_MARGIN = 15;

  private final WordWriter word;
  private final XmlWriter xml;
  private final int[] widths;
  private final boolean splits;

  /**
   * @param splits whether a row may go on overleaf
   */
  TableWriter(WordWriter word, boolean splits, int... widths) {
    this.word = word;
    this.xml = word.xml();
    this.widths = widths.clone();
    this.splits = splits;
  }

  /** Begins the table. */
  TableWriter begin(String caption) {
    xml.open("w:tbl").open("w:tblPr");
    xml.empty("w:tblStyle").with("w:val", WordStyle.TABLE_GRID.id());
    xml.empty("w:tblW").with("w:w", PageLayout.TEXT_WIDTH).with("w:type", "dxa");
    xml.empty("w:jc").with("w:val", "center");
    xml.empty("w:tblLayout").with("w:type", "fixed");
    xml.open("w:tblCellMar");
    int margin = widths.length > MANY_COLUMNS ? NARROW_MARGIN : MARGIN;
    xml.empty("w:left").with("w:w", margin).with("w:type", "dxa");
    xml.empty("w:right").with("w:w", margin).with("w:type", "dxa").close();
    xml.empty("w:tblLook").with("w:val", "0420");
    xml.empty("w:tblCaption").with("w:val", WordWriter.thai(caption));
    xml.close().open("w:tblGrid");
    for (int width : widths) {
      xml.empty("w:gridCol").with("w:w", width);
    }
    xml.close();
    return this;
  }

  /** A row of headers; the first one of the table bears its mark. */
  TableWriter header(String mark, List<Header> cells) {
    row(true);
    int column = 0;
    for (int i = 0; i < cells.size(); i++) {
      Header each = cells.get(i);
      cell(column, each.span(), each.merge(), Palette.BIG_GROUND.rgb());
      column += each.span();
      boolean marked = i == 0 && !mark.isEmpty();
      word.begin(WordStyle.TABLE_HEADER);
      int id = marked ? word.mark(mark) : 0;
      List<String> lines = each.text().lines().toList();
      for (int j = 0; j < lines.size(); j++) {
        if (j > 0) {
          xml.open("w:r").empty("w:br").close();
        }
        word.words(lines.get(j));
      }
      if (marked) {
        word.endMark(id);
      }
      word.end();
      xml.close();
    }
    xml.close();
    return this;
  }

  /** A band over all columns. */
  TableWriter band() {
    row(false);
    cell(0, widths.length, "", Palette.ENGINE_GROUND.rgb());
    word.begin(WordStyle.TABLE_BAND).words("……").end();
    xml.close().close();
    return this;
  }

  /** A row of data, with a style for each column. */
  TableWriter data(WordStyle... styles) {
    row(false);
    for (int i = 0; i < widths.length; i++) {
      cell(i, 1, "", "");
      word.begin(styles[i]).words("……").end();
      xml.close();
    }
    xml.close();
    return this;
  }

  /** The last row, whose first cell spans all columns but one. */
  TableWriter total() {
    row(false);
    int last = widths.length - 1;
    cell(0, last, "", Palette.ENGINE_GROUND.rgb());
    word.begin(WordStyle.TABLE_BAND).words("……").end();
    xml.close();
    cell(last, 1, "", Palette.ENGINE_GROUND.rgb());
    word.begin(WordStyle.TABLE_HEADER).words("……").end();
    xml.close().close();
    return this;
  }

  void end() {
    xml.close();
  }

  private void row(boolean header) {
    xml.open("w:tr").open("w:trPr");
    if (!splits || header) {
      xml.empty("w:cantSplit");
    }
    if (header) {
      xml.empty("w:tblHeader");
    }
    xml.close();
  }

  private void cell(int column, int span, String merge, String ground) {
    int width = 0;
    for (int i = column; i < column + span; i++) {
      width += widths[i];
    }
    xml.open("w:tc").open("w:tcPr");
    xml.empty("w:tcW").with("w:w", width).with("w:type", "dxa");
    if (span > 1) {
      xml.empty("w:gridSpan").with("w:val", span);
    }
    if (!merge.isEmpty()) {
      xml.empty("w:vMerge").with("w:val", merge);
    }
    if (!ground.isEmpty()) {
      xml.empty("w:shd").with("w:val", "clear").with("w:color", "auto").with("w:fill", ground);
    }
    xml.close();
  }
}
