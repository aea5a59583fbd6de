package org.itaworkbook.workbook.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.Progress;
import org.itaworkbook.units.UnitCode;
import org.itaworkbook.workbook.cells.DateSystem;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.itaworkbook.workbook.contract.ProgressColumn;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.jspecify.annotations.Nullable;

/** Reads back what the engine's own sheet of progress says, by the headers of its columns. */
public final class ProgressReader {

  private final SheetPart sheet;
  private final DateSystem dates;
  private final List<Text> remarks;
  private final Map<ProgressColumn, Integer> columns = new EnumMap<>(ProgressColumn.class);

  private ProgressReader(SheetPart sheet, DateSystem dates, List<Text> remarks) {
    this.sheet = sheet;
    this.dates = dates;
    this.remarks = remarks;
  }

  /**
   * Everything that was collected before; empty where nothing was.
   *
   * @param remarks gets the rows that say something else than was drawn
   */
  public static List<Progress> read(WorkbookFile workbook, List<Text> remarks) {
    return Optional.ofNullable(workbook.engineSheets().get(EngineSheet.PROGRESS))
        .flatMap(workbook::sheet)
        .map(sheet -> new ProgressReader(sheet, workbook.book().dates(), remarks).read())
        .orElse(List.of());
  }

  private List<Progress> read() {
    List<Progress> all = new ArrayList<>();
    for (int row : sheet.rowNumbers()) {
      if (columns.isEmpty()) {
        readHeader(row);
        continue;
      }
      String unit = text(row, ProgressColumn.UNIT_CODE);
      String measure = text(row, ProgressColumn.MEASURE);
      if (unit != null && measure != null) {
        progress(row, unit, measure).ifPresent(all::add);
      }
    }
    return all;
  }

  /** Takes note of the columns if a row names those by which an answer is known. */
  private void readHeader(int row) {
    for (int column : sheet.columns(row)) {
      String text = sheet.content(row, column).text().strip();
      for (ProgressColumn each : ProgressColumn.values()) {
        if (each.header().equals(text)) {
          columns.putIfAbsent(each, column);
        }
      }
    }
    if (!columns.containsKey(ProgressColumn.UNIT_CODE)
        || !columns.containsKey(ProgressColumn.MEASURE)) {
      columns.clear();
    }
  }

  private Optional<Progress> progress(int row, String unit, String measure) {
    CellContent percent = content(row, ProgressColumn.PROGRESS);
    CellContent date = content(row, ProgressColumn.DATE);
    try {
      if (isOdd(percent) || isOdd(date)) {
        throw new IllegalArgumentException("no number in row " + row);
      }
      return Optional.of(
          new Progress(
              new UnitCode(unit),
              new MeasureCode(measure),
              text(row, ProgressColumn.STATUS),
              percent.number(),
              text(row, ProgressColumn.EVIDENCE),
              day(date),
              text(row, ProgressColumn.NOTE)));
    } catch (IllegalArgumentException e) {
      remarks.add(Messages.text("collect.remark.row", sheet.name(), row + 1));
      return Optional.empty();
    }
  }

  private static boolean isOdd(CellContent content) {
    return !content.isBlank() && content.number() == null;
  }

  private @Nullable LocalDate day(CellContent content) {
    return content.number() == null ? null : dates.day(content.number()).orElse(null);
  }

  private CellContent content(int row, ProgressColumn column) {
    Integer at = columns.get(column);
    return at == null ? CellContent.BLANK : sheet.content(row, at);
  }

  private @Nullable String text(int row, ProgressColumn column) {
    CellContent content = content(row, column);
    return content.isBlank() ? null : content.text().strip();
  }
}
