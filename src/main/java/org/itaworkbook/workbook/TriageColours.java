package org.itaworkbook.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.itaworkbook.workbook.DrawStyle.Face;
import org.itaworkbook.workbook.DrawStyle.Ground;

/** Colours a question's mark: one conditional format for each of the two triage columns. */
final class TriageColours {

  private TriageColours() {}

  static void add(XSSFSheet sheet, CellRangeAddress maintain, CellRangeAddress improve) {
    add(sheet, improve, Face.IMPROVE, Ground.IMPROVE);
    add(sheet, maintain, Face.MAINTAIN, Ground.MAINTAIN);
  }

  private static void add(XSSFSheet sheet, CellRangeAddress cells, Face face, Ground ground) {
    XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    String first =
        new CellRangeAddress(
                cells.getFirstRow(),
                cells.getFirstRow(),
                cells.getFirstColumn(),
                cells.getFirstColumn())
            .formatAsString();
    XSSFConditionalFormattingRule rule =
        formats.createConditionalFormattingRule(first + "=\"" + Headers.MARK + "\"");
    XSSFFontFormatting font = rule.createFontFormatting();
    font.setFontColor(DrawStyles.colour(face.colour()));
    font.setFontStyle(false, face.bold());
    String fill = ground.fill();
    if (fill != null) {
      XSSFPatternFormatting pattern = rule.createPatternFormatting();
      pattern.setFillBackgroundColor(DrawStyles.colour(fill));
    }
    formats.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
  }
}
