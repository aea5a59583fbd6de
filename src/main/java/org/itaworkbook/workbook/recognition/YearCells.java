package org.itaworkbook.workbook.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.TypedYear;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.layout.AgencyTable;
import org.itaworkbook.workbook.layout.FoundTable;
import org.itaworkbook.workbook.layout.ShownCells;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;

/** The cells in which people typed a fiscal year beside or below a label that asks for it. */
final class YearCells {

  /** Covers and titles stand in the first rows of a sheet. */
  private static final int MOST_ROWS = 30;

  private static final int MOST_COLUMNS = 30;

  /** So far right of a label its value may stand. */
  private static final int BESIDE = 3;

  private final WorkbookFile workbook;
  private final List<FoundTable> tables;
  private final ShownCells shown;

  YearCells(WorkbookFile workbook, List<FoundTable> tables) {
    this.workbook = workbook;
    this.tables = tables;
    this.shown = new ShownCells(workbook);
  }

  /**
   * Those in the table of the agency. One whose label is not the form's own counts where it holds a
   * year.
   */
  List<AgencyTable.Cell> ofAgency() {
    String own = Alike.of(Messages.thai("workbook.agency.year"));
    List<AgencyTable.Cell> cells = new ArrayList<>();
    AgencyTable.among(tables, shown)
        .ifPresent(
            table -> {
              Optional<AgencyTable.Cell> form =
                  table.cells(label -> Alike.of(label).equals(own)).stream().findFirst();
              form.ifPresent(cells::add);
              table.cells(YearLabels::is).stream()
                  .filter(cell -> form.filter(cell::isAt).isEmpty() && year(cell).isPresent())
                  .forEach(cells::add);
            });
    return cells;
  }

  /** Those on sheets that hold none of the form's other tables, such as a cover. */
  List<AgencyTable.Cell> elsewhere() {
    Set<SheetPart> others = tables.stream().map(FoundTable::sheet).collect(Collectors.toSet());
    List<AgencyTable.Cell> cells = new ArrayList<>();
    for (SheetPart sheet : workbook.seenFirst()) {
      if (!others.contains(sheet)) {
        for (int row : sheet.rowNumbers(0, MOST_ROWS)) {
          for (int column : sheet.columns(row, 0, MOST_COLUMNS)) {
            if (YearLabels.is(sheet.content(row, column).text())) {
              valueOf(sheet, row, column).ifPresent(cells::add);
            }
          }
        }
      }
    }
    return cells;
  }

  private Optional<AgencyTable.Cell> valueOf(SheetPart sheet, int row, int column) {
    return sheet.columns(row, column + 1, column + BESIDE).stream()
        .filter(each -> !sheet.content(row, each).isBlank())
        .findFirst()
        .map(each -> AgencyTable.Cell.at(sheet, row, each, shown))
        .filter(cell -> year(cell).isPresent())
        .or(
            () ->
                Optional.of(AgencyTable.Cell.at(sheet, row + 1, column, shown))
                    .filter(cell -> year(cell).isPresent()));
  }

  /** The year in a cell; a number in one that shows days may be a year that was typed there. */
  static Optional<FiscalYear> year(AgencyTable.Cell cell) {
    Optional<FiscalYear> number =
        cell.content().number() == null ? Optional.empty() : TypedYear.of(cell.content().text());
    LocalDate day = cell.day();
    if (day != null) {
      return number.or(() -> TypedYear.of(day));
    }
    return number.or(() -> TypedYear.of(cell.shown()));
  }
}
