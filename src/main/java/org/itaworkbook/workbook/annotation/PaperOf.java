package org.itaworkbook.workbook.annotation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.scores.Place;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.LineEstimate;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.contract.StandardSheet;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.parts.BookPart;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.ColumnWidths;
import org.itaworkbook.workbook.parts.SheetChildren.Paper;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.itaworkbook.workbook.writer.PageFoot;

/**
 * What staff's sheets are printed on. Those that a template has say it, but programs such as
 * SheetJS and Google's drop that when they save: it is said again where a sheet says nothing.
 *
 * <p>The paper of a workbook with results goes without some of the sheets. Excel has no word for
 * that, but prints no page of an area that is hidden; who wants the sheet all the same tells Excel
 * to ignore print areas. A printed area that a person set stays.
 */
final class PaperOf {

  private static final String AREA = "_xlnm.Print_Area";

  private static final String CELL = Addresses.absolute(0, StandardSheet.UNPRINTED);

  private static final String TITLES = "_xlnm.Print_Titles";

  /** A sheet of more digits of Sarabun than this is printed across the paper. */
  private static final double UPRIGHT = 160;

  /** Of a sheet whose rows go on without end. */
  private static final int MOST_ROWS = 500;

  /** The columns of a sheet that have anything to do with its width on paper. */
  private static final int COLUMNS = StandardSheet.UNPRINTED;

  private final WorkbookFile workbook;
  private final Layout layout;

  PaperOf(WorkbookFile workbook, Layout layout) {
    this.workbook = workbook;
    this.layout = layout;
  }

  /** Says again what a program dropped that saved a workbook of a template. */
  void giveAgain() {
    if (!layout.ownedColumns().isTemplate()) {
      return;
    }
    Map<String, Integer> headers = headers();
    List<BookPart.Sheet> sheets = workbook.book().sheets();
    for (int i = 0; i < sheets.size(); i++) {
      String title = sheets.get(i).name();
      Integer header = headers.get(title);
      Optional<SheetPart> sheet = workbook.sheet(title);
      if (header != null && sheet.isPresent() && !sheet.get().children().saysPaper()) {
        String foot = PageFoot.of(PageFoot.book(layout.framework().fiscalYear()));
        sheet.get().children().setPaper(new Paper(width(sheet.get()) > UPRIGHT, foot));
        wrap(sheet.get(), header);
        if (header >= 0 && workbook.book().sheetName(TITLES, i).isEmpty()) {
          String rows = "!$" + (header + 1) + ":$" + (header + 1);
          workbook.book().setSheetName(TITLES, i, new Place(title, null) + rows);
        }
      }
    }
  }

  /** The header rows of a template's sheets by name, counted from 0; -1 for one without. */
  private Map<String, Integer> headers() {
    Map<String, Integer> headers = new HashMap<>();
    for (StandardSheet each : StandardSheet.values()) {
      if (each != StandardSheet.CHOICES) {
        headers.put(each.title(), -1);
      }
    }
    for (CommonColumn column : CommonColumn.values()) {
      layout
          .table(column)
          .ifPresent(table -> headers.replace(table.sheet().name(), table.headerRow()));
    }
    for (QuestionTable table : layout.questionTables()) {
      headers.put(table.sheet().name(), table.headerRow());
    }
    return headers;
  }

  /** Such programs drop how cells look too: texts wider than their columns wrap again. */
  private void wrap(SheetPart sheet, int header) {
    ColumnWidths widths = new ColumnWidths(sheet.children());
    for (int row : sheet.rowNumbers(Math.max(0, header), header < 0 ? -1 : MOST_ROWS)) {
      for (int column : sheet.columns(row, 0, COLUMNS - 1)) {
        CellContent content = sheet.content(row, column);
        if (content.kind() == CellContent.Kind.TEXT
            && LineEstimate.lines(content.text(), widths.of(column)) > 1) {
          sheet.setStyle(row, column, workbook.styles().wrapped(sheet.style(row, column)));
          sheet.fitRow(row, column, content.text());
        }
      }
    }
  }

  private double width(SheetPart sheet) {
    ColumnWidths widths = new ColumnWidths(sheet.children());
    double digits =
        widths.looks().keySet().stream()
            .filter(column -> column < COLUMNS && !sheet.isHidden(column))
            .mapToDouble(widths::of)
            .sum();
    // A program that changes the font alone leaves the numbers; one that keeps the look changes
    // both.
    return digits / Math.max(1, workbook.styles().digitsForOneOfSarabun());
  }

  /** Leaves the sheets for the screen out. */
  void leaveOutScreen() {
    BookPart book = workbook.book();
    List<BookPart.Sheet> sheets = book.sheets();
    for (int i = 0; i < sheets.size(); i++) {
      String title = sheets.get(i).name();
      if (isForScreen(title) && book.sheetName(AREA, i).isEmpty()) {
        book.setSheetName(AREA, i, nothing(title));
      }
    }
  }

  /** Takes that back. */
  void takeBack() {
    BookPart book = workbook.book();
    List<BookPart.Sheet> sheets = book.sheets();
    for (int i = 0; i < sheets.size(); i++) {
      if (book.sheetName(AREA, i).filter(area -> area.endsWith("!" + CELL)).isPresent()) {
        book.removeSheetName(AREA, i);
      }
    }
  }

  private boolean isForScreen(String title) {
    for (StandardSheet each : StandardSheet.values()) {
      if (each.isForScreen() && each.title().equals(title)) {
        Optional<SheetPart> sheet = workbook.sheet(title);
        return sheet.isPresent() && sheet.get().isHidden(StandardSheet.UNPRINTED);
      }
    }
    return false;
  }

  private static String nothing(String title) {
    return new Place(title, null) + "!" + CELL;
  }
}
