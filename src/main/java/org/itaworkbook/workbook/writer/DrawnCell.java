package org.itaworkbook.workbook.writer;

import java.math.BigDecimal;
import org.itaworkbook.opc.XmlWriter;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.PartText;

/** A cell of one of the engine's own sheets, as its part holds it. */
record DrawnCell(Value value, int style) {

  /** What stands in it. */
  sealed interface Value {}

  record Text(String text) implements Value {}

  record Number(BigDecimal number) implements Value {}

  /**
   * A formula.
   *
   * @param value what it makes
   */
  record Formula(String formula, String value, boolean numeric) implements Value {}

  /**
   * A formula that the cells of the column have in common.
   *
   * @param value what it makes
   */
  record Common(ColumnFormula formula, String value, boolean numeric) implements Value {}

  record Blank() implements Value {}

  /**
   * What somebody typed.
   *
   * @param style the index of its look
   */
  static DrawnCell typed(CellContent typed, int style) {
    BigDecimal number = typed.number();
    return new DrawnCell(number == null ? new Text(typed.text()) : new Number(number), style);
  }

  void write(XmlWriter xml, int row, int column) {
    if (value instanceof Text text) {
      begin(xml.open("c"), row, column).with("t", "inlineStr");
      xml.open("is");
      String escaped = PartText.escape(text.text());
      if (escaped.equals(escaped.strip())) {
        xml.text("t", escaped);
      } else {
        xml.open("t").with("xml:space", "preserve").text(escaped).close();
      }
      xml.close().close();
    } else if (value instanceof Number number) {
      begin(xml.open("c"), row, column);
      xml.text("v", number.number().toPlainString()).close();
    } else if (value instanceof Formula formula) {
      begin(xml.open("c"), row, column);
      if (!formula.numeric()) {
        xml.with("t", "str");
      }
      xml.text("f", formula.formula()).text("v", PartText.escape(formula.value())).close();
    } else if (value instanceof Common common) {
      begin(xml.open("c"), row, column);
      if (!common.numeric()) {
        xml.with("t", "str");
      }
      common.formula().write(xml, row, column);
      xml.text("v", PartText.escape(common.value())).close();
    } else {
      begin(xml.empty("c"), row, column);
    }
  }

  private XmlWriter begin(XmlWriter xml, int row, int column) {
    return xml.with("r", Addresses.letters(column), row + 1).with("s", style);
  }
}
