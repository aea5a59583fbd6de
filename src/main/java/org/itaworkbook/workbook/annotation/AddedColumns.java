package org.itaworkbook.workbook.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.itaworkbook.scores.Place;
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.cells.AddressRange;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellArea;
import org.itaworkbook.workbook.cells.FormulaType;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.layout.ColumnUse;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.OwnedColumns;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.StylesPart;
import org.itaworkbook.workbook.parts.TablePart;
import org.itaworkbook.workbook.parts.WorkbookFile;

/**
 * The columns that the engine adds at the right of a table of somebody's own making, in the look of
 * that table. A hidden name for each table remembers them, so that they can be taken out again.
 */
public final class AddedColumns {

  private static final double NARROW = OwnedColumns.NARROW;
  private static final double WIDE = 60;

  private final WorkbookFile workbook;
  private final Layout layout;

  public AddedColumns(WorkbookFile workbook, Layout layout) {
    this.workbook = workbook;
    this.layout = layout;
  }

  /** Adds what a table lacks. */
  void add() {
    OwnedColumns there = layout.ownedColumns();
    int number = 0;
    for (CellArea each : there.unnamed()) {
      workbook.book().setName(freeName(++number), reference(each), true);
    }
    for (QuestionTable table : layout.questionTables()) {
      List<QuestionRow> rows = layout.rows(table);
      List<Role> missing = missing(table, rows);
      if (!missing.isEmpty() && !rows.isEmpty() && !there.isStandard(table)) {
        int first = freeColumn(table, missing.size());
        if (first + missing.size() > Address.COLUMNS) {
          continue; // told where the workbook is read
        }
        add(table, rows, missing, first);
        int row = table.headerRow();
        CellArea headers =
            new CellArea(table.sheet().name(), row, row, first, first + missing.size() - 1);
        workbook.book().setName(freeName(++number), reference(headers), true);
      }
    }
  }

  /** The headers of tables beside which there is no room for what they lack. */
  public List<Place> withoutRoom() {
    OwnedColumns there = new OwnedColumns(workbook, layout.framework());
    List<Place> places = new ArrayList<>();
    for (QuestionTable table : layout.questionTables()) {
      if (there.isStandard(table)) {
        continue;
      }
      List<QuestionRow> rows = layout.rows(table);
      int missing = missing(table, rows).size();
      if (missing > 0
          && !rows.isEmpty()
          && freeColumn(table, missing) + missing > Address.COLUMNS) {
        places.add(table.sheet().place(table.headerRow(), table.uses().lastKey()));
      }
    }
    return places;
  }

  private String freeName(int number) {
    int free = number;
    while (workbook.book().name(OwnedColumns.NAMES + free).isPresent()) {
      free++;
    }
    return OwnedColumns.NAMES + free;
  }

  private static String reference(CellArea headers) {
    String first = Addresses.of(headers.firstRow(), headers.firstColumn());
    return Addresses.absolute(new Place(headers.sheet(), first))
        + ":"
        + Addresses.absolute(headers.firstRow(), headers.lastColumn());
  }

  private static List<Role> missing(QuestionTable table, List<QuestionRow> rows) {
    List<Role> missing = new ArrayList<>();
    boolean parted = rows.stream().anyMatch(row -> row.instrument().parts().size() == 2);
    for (Role role : Role.values()) {
      if (role.engine() && table.column(role).isEmpty() && (role != Role.GAP || parted)) {
        missing.add(role);
      }
    }
    return missing;
  }

  private void add(QuestionTable table, List<QuestionRow> rows, List<Role> roles, int first) {
    SheetPart sheet = table.sheet();
    int headerLook = sheet.style(table.headerRow(), table.uses().lastKey());
    for (int i = 0; i < roles.size(); i++) {
      Role role = roles.get(i);
      int column = first + i;
      sheet.setText(table.headerRow(), column, role.header());
      sheet.setStyle(table.headerRow(), column, headerLook);
      sheet.widen(column, role == Role.ADVICE ? WIDE : NARROW);
      for (QuestionRow row : rows) {
        sheet.setStyle(
            row.row(), column, look(sheet.style(row.row(), likeness(table, role)), role));
      }
    }
    for (int i = 0; i < roles.size(); i++) {
      table.add(roles.get(i), first + i);
    }
  }

  /** A look like the neighbour's, with the number format of what the engine writes. */
  private int look(int like, Role role) {
    StylesPart styles = workbook.styles();
    int look = styles.numbered(like, role == Role.GAP ? "0.00" : "General");
    return role == Role.ADVICE ? styles.wrapped(look) : look;
  }

  /** The column whose look a new one takes. */
  private static int likeness(QuestionTable table, Role role) {
    if (role == Role.ADVICE) {
      return table.column(Role.WORDING).orElse(table.uses().firstKey());
    }
    return table.uses().entrySet().stream()
        .filter(each -> each.getValue().role() == Role.SCORE)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /** The first column from which so many are free beside all of the table's rows. */
  private int freeColumn(QuestionTable table, int count) {
    TablePart excel = table.table();
    int column = table.uses().lastKey() + 1;
    if (excel != null) {
      column = Math.max(column, excel.lastColumn() + 1);
    }
    int beside = column;
    List<AddressRange> covered = covered(table);
    for (int i = 0; i < count && column + count <= Address.COLUMNS; i++) {
      if (!isFree(table, column + i) || isCovered(covered, column + i)) {
        column += i + 1;
        i = -1;
      }
    }
    // What covers the whole width cannot be passed by.
    return column + count <= Address.COLUMNS ? column : beside;
  }

  /** What lies over rows of a table without being a cell, or is a cell of several columns. */
  private List<AddressRange> covered(QuestionTable table) {
    NavigableSet<Integer> rows = new TreeSet<>(Set.of(table.headerRow()));
    layout.rows(table).forEach(row -> rows.add(row.row()));
    int last = rows.last();
    Stream<AddressRange> over =
        Overlays.of(workbook, table.sheet()).stream()
            .filter(each -> each.firstRow() <= last && each.lastRow() >= table.headerRow());
    Stream<AddressRange> merged =
        table.sheet().children().merges().stream()
            .flatMap(each -> Optional.ofNullable(AddressRange.find(each)).stream())
            .filter(each -> each.lastColumn() > table.uses().lastKey())
            .filter(each -> !rows.subSet(each.firstRow(), true, each.lastRow(), true).isEmpty());
    return Stream.concat(over, merged).toList();
  }

  private static boolean isCovered(List<AddressRange> covered, int column) {
    return covered.stream()
        .anyMatch(each -> each.firstColumn() <= column && column <= each.lastColumn());
  }

  private boolean isFree(QuestionTable table, int column) {
    SheetPart sheet = table.sheet();
    if (!isFree(sheet, table.headerRow(), column)) {
      return false;
    }
    for (int row : table.rows()) {
      if (!isFree(sheet, row, column)) {
        return false;
      }
    }
    return workbook.tables().stream()
        .noneMatch(
            each ->
                each.sheet().equals(sheet.name())
                    && each.firstColumn() <= column
                    && column <= each.lastColumn()
                    && each.lastRow() >= table.headerRow());
  }

  /** Also a cell that an array formula leaves blank is not free. */
  private static boolean isFree(SheetPart sheet, int row, int column) {
    return sheet.content(row, column).isBlank()
        && sheet.formulaType(row, column) == FormulaType.NONE
        && sheet.filling(row, column).isEmpty();
  }

  /** Takes out every column that was added, with its header and its width. */
  void remove() {
    OwnedColumns there = layout.ownedColumns();
    List<String> names = layout.names().starting(OwnedColumns.NAMES);
    for (QuestionTable table : layout.questionTables()) {
      for (Map.Entry<Integer, ColumnUse> each : Map.copyOf(table.uses()).entrySet()) {
        int column = each.getKey();
        if (there.isAdded(table, column) && each.getValue().role().engine()) {
          SheetPart sheet = table.sheet();
          sheet.remove(table.headerRow(), column);
          boolean wide = each.getValue().role() == Role.ADVICE;
          for (QuestionRow row : layout.rows(table)) {
            if (wide) {
              sheet.unfitRow(row.row(), column);
            }
            sheet.remove(row.row(), column);
          }
          sheet.narrow(column, wide ? WIDE : NARROW);
        }
      }
    }
    names.forEach(workbook.book()::removeName);
  }
}
