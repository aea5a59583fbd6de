package org.itaworkbook.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;
import org.itaworkbook.units.Progress;
import org.itaworkbook.units.UnitCode;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link ProgressSheet} drew. */
final class ProgressReader {

  private final SheetPart sheet;

  private ProgressReader(SheetPart sheet) {
    this.sheet = sheet;
  }

  /** Everything that was collected before; empty where nothing was. */
  static List<Progress> read(OpenWorkbook workbook) {
    return Optional.ofNullable(workbook.engineSheets().get(EngineSheet.PROGRESS.hiddenName()))
        .flatMap(workbook::sheet)
        .map(sheet -> new ProgressReader(sheet).read())
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
          all.add(progress(row, unit, measure));
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

  private Progress progress(int row, String unit, String measure) {
    BigDecimal percent = sheet.content(row, 5).number();
    BigDecimal date = sheet.content(row, 7).number();
    return new Progress(
        new UnitCode(unit),
        measure,
        text(row, 4),
        percent,
        text(row, 6),
        date == null ? null : day(date.doubleValue()),
        text(row, 8));
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
