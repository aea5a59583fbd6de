package org.itaworkbook.workbook.annotation;

import java.util.List;
import java.util.Optional;
import org.itaworkbook.scores.Place;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.contract.StandardSheet;
import org.itaworkbook.workbook.parts.BookPart;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;

/**
 * Which of staff's sheets the paper of a workbook with results goes without. Excel has no word for
 * that, but prints no page of an area that is hidden; who wants the sheet all the same tells Excel
 * to ignore print areas. A printed area that a person set stays.
 */
final class PaperOf {

  private static final String AREA = "_xlnm.Print_Area";

  private static final String CELL = Addresses.absolute(0, StandardSheet.UNPRINTED);

  private final WorkbookFile workbook;

  PaperOf(WorkbookFile workbook) {
    this.workbook = workbook;
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
