package org.itaworkbook.workbook.template;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.Statuses;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.contract.HiddenNames;
import org.itaworkbook.workbook.contract.StandardSheet;

/**
 * Draws the hidden sheet of the lists that cells are chosen from, each under a name of its own. A
 * list inside a validation may have 255 characters at most, and no comma in an entry.
 */
final class ChoicesSheet {

  private static final int WIDTH = 40;

  private ChoicesSheet() {}

  static void draw(TemplateContext drawing) {
    DrawnSheet sheet = drawing.sheet(StandardSheet.CHOICES.title(), List.of(WIDTH, WIDTH, WIDTH));
    Framework framework = drawing.framework();
    list(
        sheet,
        0,
        HiddenNames.AGENCY_TYPES,
        Messages.thai("workbook.agency.type"),
        framework.agencyTypes().stream().map(Text::th).toList());
    list(
        sheet,
        1,
        HiddenNames.LEVELS,
        Messages.thai("framework.figure.level"),
        framework.levels().stream().map(level -> level.name().th()).toList());
    list(
        sheet,
        2,
        HiddenNames.STATUSES,
        CommonColumn.MEASURE_STATUS.header(),
        Statuses.standard().all());
    int index = drawing.workbook().getSheetIndex(sheet.sheet());
    drawing.workbook().setSheetHidden(index, true);
  }

  private static void list(
      DrawnSheet sheet, int column, String name, String title, List<String> entries) {
    sheet.text(0, column, DrawStyle.HEADER, title);
    for (int i = 0; i < entries.size(); i++) {
      sheet.text(i + 1, column, DrawStyle.FIXED, entries.get(i));
    }
    XSSFName made = sheet.sheet().getWorkbook().createName();
    made.setNameName(name);
    made.setRefersToFormula(
        new AreaReference(
                new CellReference(sheet.sheet().getSheetName(), 1, column, true, true),
                new CellReference(Math.max(1, entries.size()), column, true, true),
                SpreadsheetVersion.EXCEL2007)
            .formatAsString());
  }
}
