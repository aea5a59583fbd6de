package org.itaworkbook.workbook.writer;

import java.math.BigDecimal;
import org.itaworkbook.opc.XmlWriter;
import org.itaworkbook.workbook.cells.Addresses;
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

  void write(XmlWriter xml, int row, int column) {
    String reference = Addresses.of(row, column);
    if (value instanceof Text text) {
      xml.open("c").with("r", reference).with("s", style).with("t", "inlineStr");
      xml.open("is");
      String escaped = PartText.escape(text.text());
      if (escaped.equals(escaped.strip())) {
        xml.text("t", escaped);
      } else {
        xml.open("t").with("xml:space", "preserve").text(escaped).close();
      }
      xml.close().close();
    } else if (value instanceof Number number) {
      xml.open("c").with("r", reference).with("s", style);
      xml.text("v", number.number().toPlainString()).close();
    } else if (value instanceof Formula formula) {
      xml.open("c").with("r", reference).with("s", style);
      if (!formula.numeric()) {
        xml.with("t", "str");
      }
      xml.text("f", formula.formula()).text("v", PartText.escape(formula.value())).close();
    } else if (value instanceof Common common) {
      xml.open("c").with("r", reference).with("s", style);
      if (!common.numeric()) {
        xml.with("t", "str");
      }
      common.formula().write(xml, row, column);
      xml.text("v", PartText.escape(common.value())).close();
    } else {
      xml.empty("c").with("r", reference).with("s", style);
    }
  }
}
