package org.itaworkbook.workbook.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.scores.ScoreText;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.itaworkbook.text.ThaiDate;
import org.itaworkbook.units.History;
import org.itaworkbook.units.HistoryRow;
import org.itaworkbook.units.Progress;
import org.itaworkbook.units.ReportingPeriod;
import org.itaworkbook.units.UnitCode;
import org.itaworkbook.workbook.cells.DateSystem;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.itaworkbook.workbook.contract.HistoryColumn;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sheet of history by the headers of its columns. A row that cannot be read is told and
 * kept as it is.
 */
public final class HistoryReader {

  /** So many headings that say what they said tell the row of headings. */
  private static final int LEAST_NAMED = 3;

  private final SheetPart sheet;
  private final DateSystem dates;
  private final List<Text> remarks;
  private final Map<HistoryColumn, Integer> columns = new EnumMap<>(HistoryColumn.class);
  private final List<HistoryRow> rows = new ArrayList<>();
  private final List<List<String>> unread = new ArrayList<>();

  private HistoryReader(SheetPart sheet, DateSystem dates, List<Text> remarks) {
    this.sheet = sheet;
    this.dates = dates;
    this.remarks = remarks;
  }

  /**
   * What was collected so far; empty where nothing was.
   *
   * @param year in which the measures are carried out
   * @param remarks gets the rows that cannot be read
   */
  public static History read(WorkbookFile workbook, FiscalYear year, List<Text> remarks) {
    return Optional.ofNullable(workbook.engineSheets().get(EngineSheet.HISTORY))
        .flatMap(workbook::sheet)
        .map(sheet -> new HistoryReader(sheet, workbook.book().dates(), remarks).read(year))
        .orElseGet(() -> History.none(year));
  }

  private History read(FiscalYear year) {
    for (int row : sheet.rowNumbers()) {
      if (columns.isEmpty()) {
        readHeader(row);
      } else if (columns.values().stream().anyMatch(each -> !sheet.content(row, each).isBlank())) {
        read(row);
      }
    }
    return new History(year, rows, unread);
  }

  /**
   * Takes note of the columns if a row names some of them; one whose heading somebody changed
   * stands where it was drawn, so that nothing of it is lost.
   */
  private void readHeader(int row) {
    for (int column : sheet.columns(row)) {
      String text = sheet.content(row, column).text().strip();
      for (HistoryColumn each : HistoryColumn.values()) {
        if (each.header().equals(text)) {
          columns.putIfAbsent(each, column);
        }
      }
    }
    if (columns.size() < LEAST_NAMED) {
      columns.clear();
      return;
    }
    int first =
        columns.entrySet().stream()
            .mapToInt(each -> each.getValue() - each.getKey().ordinal())
            .min()
            .orElse(0);
    for (HistoryColumn each : HistoryColumn.values()) {
      int drawn = Math.max(0, first) + each.ordinal();
      if (!columns.containsValue(drawn)) {
        columns.putIfAbsent(each, drawn);
      }
    }
  }

  private void read(int row) {
    Optional<ReportingPeriod> period = ReportingPeriod.typed(text(row, HistoryColumn.PERIOD));
    Optional<Progress> progress = progress(row);
    boolean dated = isBlankOrDay(row, HistoryColumn.COLLECTED);
    if (period.isPresent() && progress.isPresent() && dated) {
      rows.add(
          new HistoryRow(
              period.get(), day(row, HistoryColumn.COLLECTED).orElse(null), progress.get()));
    } else {
      remarks.add(Messages.text("collect.remark.history", sheet.name(), row + 1));
      List<String> cells = new ArrayList<>();
      for (HistoryColumn each : HistoryColumn.values()) {
        cells.add(day(row, each).map(LocalDate::toString).orElseGet(() -> text(row, each)));
      }
      unread.add(cells);
    }
  }

  private Optional<Progress> progress(int row) {
    CellContent typed = content(row, HistoryColumn.PROGRESS);
    BigDecimal percent =
        typed.number() == null ? ScoreText.number(typed.text()).orElse(null) : typed.number();
    if (percent == null && !typed.isBlank() || !isBlankOrDay(row, HistoryColumn.DATE)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Progress(
              new UnitCode(text(row, HistoryColumn.UNIT_CODE)),
              new MeasureCode(text(row, HistoryColumn.MEASURE)),
              given(row, HistoryColumn.STATUS),
              percent,
              given(row, HistoryColumn.EVIDENCE),
              day(row, HistoryColumn.DATE).orElse(null),
              given(row, HistoryColumn.NOTE)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean isBlankOrDay(int row, HistoryColumn column) {
    return content(row, column).isBlank() || day(row, column).isPresent();
  }

  /** The day in a cell of a column of days; none in any other column. */
  private Optional<LocalDate> day(int row, HistoryColumn column) {
    if (column != HistoryColumn.COLLECTED && column != HistoryColumn.DATE) {
      return Optional.empty();
    }
    CellContent content = content(row, column);
    return content.number() == null ? ThaiDate.read(content.text()) : dates.day(content.number());
  }

  private CellContent content(int row, HistoryColumn column) {
    Integer at = columns.get(column);
    return at == null ? CellContent.BLANK : sheet.content(row, at);
  }

  private String text(int row, HistoryColumn column) {
    return content(row, column).text().strip();
  }

  private @Nullable String given(int row, HistoryColumn column) {
    String text = text(row, column);
    return text.isEmpty() ? null : text;
  }
}
