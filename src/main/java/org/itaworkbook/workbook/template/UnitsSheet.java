package org.itaworkbook.workbook.template;

import java.util.List;
import org.itaworkbook.text.Messages;
import org.itaworkbook.units.UnitRow;
import org.itaworkbook.workbook.contract.CommonTable;
import org.itaworkbook.workbook.contract.StandardSheet;

/** Draws the register of the agency's units, for staff to fill in. */
final class UnitsSheet {

  private static final List<Integer> WIDTHS = List.of(14, 38, 34, 28, 50);
  private static final List<String> PROMPTS =
      List.of("unitCode", "unitName", "unitEmail", "unitContact", "unitDuties");
  private static final int LEAST_ROWS = 10;

  private UnitsSheet() {}

  static void draw(TemplateContext drawing, List<UnitRow> units) {
    DrawnSheet sheet = drawing.sheet(StandardSheet.UNITS.title(), WIDTHS);
    sheet.title(Messages.thai("workbook.guide.units"), Messages.thai("workbook.guide.units.help"));
    sheet.backLink();
    int rows = Math.max(LEAST_ROWS, units.size());
    DrawnTable table = DrawnTable.draw(sheet, CommonTable.UNITS, 0, rows);
    Prompts prompts = new Prompts(sheet.sheet());
    for (int column = 0; column < WIDTHS.size(); column++) {
      for (int row = 0; row < rows; row++) {
        sheet.text(
            table.firstRow() + row,
            column,
            column == 0 ? DrawStyle.INPUT_CENTER : DrawStyle.INPUT,
            row < units.size() ? texts(units.get(row)).get(column) : null);
      }
      prompts.free(table.column(column), PROMPTS.get(column));
    }
    PageSetup.table(sheet.sheet(), true, drawing.name());
    PageSetup.screen(sheet.sheet());
  }

  private static List<String> texts(UnitRow unit) {
    return List.of(
        unit.code().text(),
        unit.name().text(),
        unit.addresses().text(),
        unit.contact().text(),
        unit.duties().text());
  }
}
