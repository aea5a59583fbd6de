package org.itaworkbook.workbook.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.opc.TimelessZip;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.itaworkbook.workbook.contract.HiddenNames;
import org.itaworkbook.workbook.contract.UnitColumn;
import org.itaworkbook.workbook.contract.UnitItem;

/** Draws what a unit gets and returns, blank: whose it is, its questions, its measures. */
public final class UnitTemplate {

  static final int MEASURE_ROWS = 12;

  private static final List<Integer> FIRST_WIDTHS = List.of(30, 92);

  private final TemplateContext drawing;

  private UnitTemplate(TemplateContext drawing) {
    this.drawing = drawing;
  }

  /** Draws the workbook. The same framework gives the same bytes. */
  public static byte[] draw(Framework framework) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      new UnitTemplate(new TemplateContext(workbook, new DrawStyles(workbook), framework, null))
          .draw();
      workbook.setActiveSheet(0);
      workbook.write(bytes);
      return TimelessZip.of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot draw in memory", e);
    }
  }

  private void draw() {
    first();
    questions();
    measures();
    ChoicesSheet.draw(drawing);
    describe();
  }

  private String name() {
    return Messages.thai("unit.title", drawing.framework().fiscalYear().toString());
  }

  private void first() {
    DrawnSheet sheet = drawing.sheet(Messages.thai("unit.sheet.first"), FIRST_WIDTHS);
    sheet.title(name(), drawing.framework().title().th());
    List<UnitItem> items = List.of(UnitItem.values());
    DrawnTable table =
        DrawnTable.draw(
            sheet,
            UnitColumn.UNIT_TABLE,
            0,
            List.of(
                new DrawnTable.Header(UnitColumn.ITEM, false),
                new DrawnTable.Header(UnitColumn.VALUE, false)),
            items.size(),
            false);
    for (int i = 0; i < items.size(); i++) {
      int row = table.firstRow() + i;
      sheet.text(row, 0, DrawStyle.FIXED_BOLD, items.get(i).label());
      boolean strong = items.get(i) == UnitItem.NAME;
      sheet.blank(row, 1, strong ? DrawStyle.FIXED_BOLD : DrawStyle.FIXED);
    }
    int row = table.firstRow() + items.size();
    sheet.gap(row++);
    sheet.banner(row++, DrawStyle.SECTION, Messages.thai("unit.steps"));
    for (String step : List.of("read", "fill", "return", "keep")) {
      sheet.text(row, 0, DrawStyle.BODY_BOLD, Messages.thai("unit.step." + step));
      sheet.text(
          row++,
          1,
          DrawStyle.BODY,
          Messages.thai("unit.step." + step + ".text", drawing.threshold()));
    }
    Optional<Text> caveat = drawing.framework().caveat();
    if (caveat.isPresent()) {
      sheet.gap(row++);
      sheet.banner(row, DrawStyle.CAPTION, caveat.get().th());
    }
    nameCell(sheet);
    PageSetup.page(sheet.sheet(), false, name());
  }

  /** The cell that is to say whose the workbook is, wherever staff move it. */
  private void nameCell(DrawnSheet sheet) {
    XSSFName name = drawing.workbook().createName();
    name.setNameName(HiddenNames.UNIT_TITLE);
    name.setRefersToFormula("'" + sheet.sheet().getSheetName() + "'!$A$1");
  }

  private void questions() {
    List<String> headers = UnitColumn.questions(drawing.framework());
    DrawnSheet sheet =
        drawing.sheet(
            Messages.thai("unit.sheet.questions"),
            headers.stream().map(UnitTemplate::width).toList());
    sheet.title(
        Messages.thai("unit.questions"), Messages.thai("unit.questions.help", drawing.threshold()));
    sheet.link(
        DrawnSheet.LINK_ROW, 0, Messages.thai("unit.sheet.first"), Messages.thai("unit.back"));
    int rows = drawing.framework().questions().size();
    DrawnTable table =
        DrawnTable.draw(
            sheet,
            UnitColumn.QUESTIONS_TABLE,
            0,
            headers.stream().map(each -> new DrawnTable.Header(each, false)).toList(),
            rows,
            true);
    for (int column = 0; column < headers.size(); column++) {
      for (int row = 0; row < rows; row++) {
        sheet.blank(table.firstRow() + row, column, style(headers.get(column)));
      }
    }
    new ConditionalColours(sheet.sheet())
        .says(
            table.column(headers.indexOf(UnitColumn.TRIAGE)),
            Messages.thai("unit.triage.IMPROVE"),
            DrawStyle.Face.IMPROVE,
            DrawStyle.Ground.IMPROVE);
    PageSetup.table(sheet.sheet(), true, name());
  }

  private static DrawStyle style(String header) {
    if (header.equals(UnitColumn.CODE) || header.equals(UnitColumn.TRIAGE)) {
      return DrawStyle.FIXED_CENTER;
    }
    if (header.equals(UnitColumn.GAP) || header.equals(UnitColumn.CHANGE)) {
      return DrawStyle.FIXED_DIFFERENCE;
    }
    return List.of(UnitColumn.INDICATOR, UnitColumn.WORDING, UnitColumn.ADVICE).contains(header)
        ? DrawStyle.FIXED
        : DrawStyle.FIXED_SCORE;
  }

  private void measures() {
    DrawnSheet sheet =
        drawing.sheet(
            Messages.thai("unit.sheet.measures"),
            UnitColumn.MEASURES.stream().map(UnitTemplate::width).toList());
    sheet.title(Messages.thai("unit.measures"), Messages.thai("unit.measures.help"));
    sheet.link(
        DrawnSheet.LINK_ROW, 0, Messages.thai("unit.sheet.first"), Messages.thai("unit.back"));
    DrawnTable table =
        DrawnTable.draw(
            sheet,
            UnitColumn.MEASURES_TABLE,
            0,
            UnitColumn.MEASURES.stream().map(each -> new DrawnTable.Header(each, false)).toList(),
            MEASURE_ROWS,
            false);
    Prompts prompts = new Prompts(sheet.sheet());
    for (int column = 0; column < UnitColumn.MEASURES.size(); column++) {
      String header = UnitColumn.MEASURES.get(column);
      for (int row = 0; row < MEASURE_ROWS; row++) {
        sheet.blank(table.firstRow() + row, column, measureStyle(header));
      }
      prompt(prompts, table.column(column), header);
    }
    PageSetup.table(sheet.sheet(), true, name());
  }

  private static void prompt(Prompts prompts, CellRangeAddress cells, String header) {
    if (header.equals(UnitColumn.STATUS)) {
      prompts.choice(cells, HiddenNames.STATUSES, "status");
    } else if (header.equals(UnitColumn.PROGRESS)) {
      prompts.score(cells, "progress");
    } else if (header.equals(UnitColumn.EVIDENCE)) {
      prompts.free(cells, "evidence");
    } else if (header.equals(UnitColumn.DATE)) {
      prompts.date(cells, "date");
    }
  }

  private static DrawStyle measureStyle(String header) {
    if (header.equals(UnitColumn.PROGRESS)) {
      return DrawStyle.INPUT_WHOLE;
    }
    if (header.equals(UnitColumn.DATE)) {
      return DrawStyle.INPUT_DATE;
    }
    if (header.equals(UnitColumn.STATUS)) {
      return DrawStyle.INPUT_CENTER;
    }
    if (header.equals(UnitColumn.EVIDENCE) || header.equals(UnitColumn.NOTE)) {
      return DrawStyle.INPUT;
    }
    return header.equals(UnitColumn.MEASURE) ? DrawStyle.FIXED_CENTER : DrawStyle.FIXED;
  }

  private static int width(String header) {
    if (header.equals(UnitColumn.ADVICE)) {
      return 64;
    }
    if (header.equals(UnitColumn.WORDING) || header.equals(UnitColumn.STEPS)) {
      return 44;
    }
    if (header.equals(UnitColumn.ACTIVITY)) {
      return 30;
    }
    if (header.equals(UnitColumn.CODE)) {
      return 9;
    }
    return List.of(
                UnitColumn.INDICATOR,
                UnitColumn.TRIAGE,
                UnitColumn.PERIOD,
                UnitColumn.EVIDENCE,
                UnitColumn.DATE,
                UnitColumn.NOTE,
                UnitColumn.STATUS)
            .contains(header)
        ? 20
        : 13;
  }

  private void describe() {
    StandardWorkbook.describe(drawing, name(), HiddenNames.UNIT);
    POIXMLProperties.CustomProperties custom =
        drawing.workbook().getProperties().getCustomProperties();
    custom.addProperty(HiddenNames.UNIT_CODE, "");
    custom.addProperty(HiddenNames.ROUND_ID, "");
  }
}
