package org.itaworkbook.workbook.template;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.itaworkbook.workbook.cells.FormulaText;
import org.itaworkbook.workbook.contract.TriageMark;
import org.itaworkbook.workbook.template.DrawStyle.Face;
import org.itaworkbook.workbook.template.DrawStyle.Ground;

/** The conditional formats of a drawn sheet: one rule for each range. */
final class ConditionalColours {

  private final XSSFSheetConditionalFormatting formats;

  ConditionalColours(XSSFSheet sheet) {
    this.formats = sheet.getSheetConditionalFormatting();
  }

  /** Colours each cell of one column that holds the mark. */
  void marked(CellRangeAddress cells, Face face, Ground ground) {
    colour(cells, cell(cells, 0) + "=\"" + TriageMark.MARK + "\"", face, ground);
  }

  private void colour(CellRangeAddress cells, String formula, Face face, Ground ground) {
    XSSFConditionalFormattingRule rule = rule(formula);
    font(rule, face);
    String fill = ground.fill();
    if (fill != null) {
      rule.createPatternFormatting().setFillBackgroundColor(DrawStyles.colour(fill));
    }
    add(cells, rule);
  }

  /** Colours each cell of one column that says a text. */
  void says(CellRangeAddress cells, String text, Face face, Ground ground) {
    colour(cells, cell(cells, 0) + "=" + FormulaText.quoted(text), face, ground);
  }

  /** Mutes each cell of one column that says the same as the cell above it. */
  void repeated(CellRangeAddress cells) {
    XSSFConditionalFormattingRule rule = rule(cell(cells, 0) + "=" + cell(cells, -1));
    font(rule, Face.FAINT);
    add(cells, rule);
  }

  private static void font(XSSFConditionalFormattingRule rule, Face face) {
    XSSFFontFormatting font = rule.createFontFormatting();
    if (face.bold()) {
      font.setFontStyle(false, true);
    }
    XSSFColor colour = DrawStyles.colour(face.colour());
    font.setFontColor(colour);
    // POI drops the opacity, without which the colour is no valid one.
    font.getFontColor().getCTColor().setRgb(colour.getARGB());
  }

  private XSSFConditionalFormattingRule rule(String formula) {
    return formats.createConditionalFormattingRule(formula);
  }

  private void add(CellRangeAddress cells, XSSFConditionalFormattingRule rule) {
    formats.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
  }

  /** The range's first cell, or one above it, as the rule of every cell of the range says it. */
  private static String cell(CellRangeAddress cells, int rowsBelow) {
    return new CellReference(cells.getFirstRow() + rowsBelow, cells.getFirstColumn(), false, false)
        .formatAsString();
  }
}
