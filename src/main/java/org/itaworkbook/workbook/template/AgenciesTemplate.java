package org.itaworkbook.workbook.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.opc.TimelessZip;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.contract.HiddenNames;

/** Draws the register of agencies, blank: who is who among many. */
public final class AgenciesTemplate {

  private static final List<String> COLUMNS =
      List.of(
          "code",
          "name",
          "otherNames",
          "type",
          "affiliation",
          "province",
          "group",
          "since",
          "until");

  private static final List<Integer> WIDTHS = List.of(16, 44, 44, 30, 32, 22, 22, 12, 12);
  private static final String TABLE = "AgencyRegister";
  private static final int ROWS = 200;

  private AgenciesTemplate() {}

  /** Draws the workbook. The same framework gives the same bytes. */
  public static byte[] draw(Framework framework) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      TemplateContext drawing =
          new TemplateContext(workbook, new DrawStyles(workbook), framework, null);
      draw(drawing);
      ChoicesSheet.draw(drawing);
      StandardWorkbook.describe(drawing, title(), HiddenNames.AGENCIES);
      workbook.setActiveSheet(0);
      workbook.write(bytes);
      return TimelessZip.of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot draw in memory", e);
    }
  }

  private static String title() {
    return Messages.thai("overview.template.sheet");
  }

  private static void draw(TemplateContext drawing) {
    DrawnSheet sheet = drawing.sheet(title(), WIDTHS);
    sheet.title(title(), Messages.thai("overview.template.help"));
    DrawnTable table =
        DrawnTable.draw(
            sheet,
            TABLE,
            0,
            COLUMNS.stream()
                .map(each -> Messages.thai("overview.template." + each))
                .map(header -> new DrawnTable.Header(header, false))
                .toList(),
            ROWS,
            true);
    Prompts prompts = new Prompts(sheet.sheet());
    for (int column = 0; column < COLUMNS.size(); column++) {
      String key = COLUMNS.get(column);
      for (int row = 0; row < ROWS; row++) {
        sheet.blank(table.firstRow() + row, column, style(key));
      }
      prompt(prompts, table.column(column), key);
    }
    PageSetup.table(sheet.sheet(), true, title());
  }

  private static DrawStyle style(String key) {
    return switch (key) {
      case "code" -> DrawStyle.INPUT_LEFT_TEXT;
      case "since", "until" -> DrawStyle.INPUT_LEFT_WHOLE;
      default -> DrawStyle.INPUT;
    };
  }

  private static void prompt(Prompts prompts, CellRangeAddress cells, String key) {
    switch (key) {
      case "type" -> prompts.suggestion(cells, HiddenNames.AGENCY_TYPES, key);
      case "since", "until" -> prompts.whole(cells, FiscalYear.FIRST, FiscalYear.LAST, key);
      default -> prompts.free(cells, key);
    }
  }
}
