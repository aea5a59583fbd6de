package org.itaworkbook.workbook.filling;

import java.util.Map;
import java.util.Optional;
import org.itaworkbook.text.Text;
import org.itaworkbook.workbook.contract.StandardSheet;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;

/** Tells on the first sheet, below what is there, what was carried over and what not. */
final class CarriedNote {

  private static final int SIGN = 0;
  private static final int ABOUT = 1;
  private static final int SENTENCE = 2;

  private CarriedNote() {}

  static void write(WorkbookFile workbook, CarriedOver carried) {
    Optional<SheetPart> guide = workbook.sheet(StandardSheet.GUIDE.title());
    guide.ifPresent(
        sheet -> {
          int last = last(sheet);
          int row = last + 2;
          for (Map.Entry<Text, Text> each : carried.said()) {
            write(sheet, row, SIGN, last, "•");
            write(sheet, row, ABOUT, last, each.getKey().th());
            write(sheet, row, SENTENCE, last, each.getValue().th());
            row++;
          }
        });
  }

  private static int last(SheetPart sheet) {
    int last = 0;
    for (int row : sheet.rowNumbers()) {
      last = row;
    }
    return last;
  }

  /** In the look of the last row that was there. */
  private static void write(SheetPart sheet, int row, int column, int like, String text) {
    sheet.setStyle(row, column, sheet.style(like, column));
    sheet.setText(row, column, text);
    sheet.fitRow(row, column, text);
  }
}
