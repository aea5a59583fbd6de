package org.itaworkbook.workbook.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.Progress;
import org.itaworkbook.units.UnitCode;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.itaworkbook.workbook.contract.StandardColumn;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.itaworkbook.workbook.sheets.ProgressSheet;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link ProgressSheet} drew. */
public final class ProgressReader {

  private final SheetPart sheet;
  private final List<Text> remarks;

  private ProgressReader(SheetPart sheet, List<Text> remarks) {
    this.sheet = sheet;
    this.remarks = remarks;
  }

  /**
   * Everything that was collected before; empty where nothing was.
   *
   * @param remarks gets the rows that say something else than was drawn
   */
  public static List<Progress> read(WorkbookFile workbook, List<Text> remarks) {
    return Optional.ofNullable(workbook.engineSheets().get(EngineSheet.PROGRESS.hiddenName()))
        .flatMap(workbook::sheet)
        .map(sheet -> new ProgressReader(sheet, remarks).read())
        .orElse(List.of());
  }

  private List<Progress> read() {
    List<Progress> all = new ArrayList<>();
    boolean below = false;
    for (int row : sheet.rowNumbers()) {
      if (below) {
        String unit = text(row, 0);
        String measure = text(row, 2);
        if (unit != null && measure != null) {
          progress(row, unit, measure).ifPresent(all::add);
        }
      }
      below = below || isHeader(row);
    }
    return all;
  }

  private boolean isHeader(int row) {
    return StandardColumn.UNIT_CODE.header().equals(text(row, 0))
        && StandardColumn.MEASURE_CODE.header().equals(text(row, 2));
  }

  private Optional<Progress> progress(int row, String unit, String measure) {
    CellContent percent = sheet.content(row, 5);
    CellContent date = sheet.content(row, 7);
    try {
      if (isOdd(percent) || isOdd(date)) {
        throw new IllegalArgumentException("no number in row " + row);
      }
      return Optional.of(
          new Progress(
              new UnitCode(unit),
              new MeasureCode(measure),
              text(row, 4),
              percent.number(),
              text(row, 6),
              date.number() == null ? null : day(date.number().doubleValue()),
              text(row, 8)));
    } catch (IllegalArgumentException e) {
      remarks.add(Messages.text("collect.remark.row", sheet.name(), row + 1));
      return Optional.empty();
    }
  }

  private static boolean isOdd(CellContent content) {
    return !content.isBlank() && content.number() == null;
  }

  private static @Nullable LocalDate day(double serial) {
    return DateUtil.isValidExcelDate(serial)
        ? DateUtil.getLocalDateTime(serial).toLocalDate()
        : null;
  }

  private @Nullable String text(int row, int column) {
    CellContent content = sheet.content(row, column);
    return content.isBlank() ? null : content.text().strip();
  }
}
