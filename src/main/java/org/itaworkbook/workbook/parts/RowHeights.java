package org.itaworkbook.workbook.parts;

import org.itaworkbook.workbook.cells.LineEstimate;
import org.jspecify.annotations.Nullable;

/** The heights of a sheet's rows, in points. Rows and columns count from 0. */
public final class RowHeights {

  /** The height of a row where nothing else is said. */
  private static final double EXCELS_OWN = 15;

  /** Fewer rows with heights of their own may all be a person's. */
  private static final int FEWEST = 5;

  private final SheetPart sheet;
  private final SheetEdits edits;
  private @Nullable Boolean everyCustom;

  RowHeights(SheetPart sheet, SheetEdits edits) {
    this.sheet = sheet;
    this.edits = edits;
  }

  /** The height that a row says it has; null where it leaves that to Excel. */
  public @Nullable Double of(int row) {
    String height = edits.hasHeight(row) ? edits.height(row) : sheet.rowAttributes(row).get("ht");
    return height == null ? null : Double.valueOf(height.strip());
  }

  /**
   * Whether a person set the height of a row. Where every row is said to have one, the program that
   * saved the sheet said so, as openpyxl, SheetJS and Google's do.
   */
  public boolean isOwn(int row) {
    return isCustom(row) && !isEveryCustom();
  }

  private boolean isCustom(int row) {
    return SheetChildren.isTrue(sheet.rowAttributes(row).get("customHeight"));
  }

  private boolean isEveryCustom() {
    if (everyCustom == null) {
      int custom = 0;
      for (int row : sheet.rowNumbers()) {
        if (sheet.rowAttributes(row).containsKey("ht")) {
          if (!isCustom(row)) {
            custom = 0;
            break;
          }
          custom++;
        }
      }
      everyCustom = custom >= FEWEST;
    }
    return everyCustom;
  }

  /** Gives a row a height. */
  public void set(int row, double points) {
    edits.height(row, Double.toString(points));
  }

  /** Makes a row high enough for a wrapped text, unless a person has set its height. */
  void fit(int row, int column, String text) {
    if (!sheet.hasRow(row) || isOwn(row)) {
      return;
    }
    double needed = needed(column, text);
    Double there = of(row);
    double now = there == null ? normal() + LineEstimate.MARGIN : there;
    if (now < needed) {
      set(row, needed);
    }
  }

  /** Leaves a row's height to Excel again where it is what the text in a cell was given. */
  void unfit(int row, int column) {
    Double there = of(row);
    if (there != null
        && !isCustom(row)
        && there == needed(column, sheet.content(row, column).text())) {
      edits.height(row, null);
    }
  }

  private double needed(int column, String text) {
    int lines = LineEstimate.lines(text, new ColumnWidths(sheet.children()).of(column));
    // Programs that give every row a height say little of the one that rows have without.
    double line = LineEstimate.lineIn(normal());
    return LineEstimate.height(
        lines, isEveryCustom() ? Math.max(line, LineEstimate.THAI_LINE) : line);
  }

  private double normal() {
    Double height = sheet.children().defaultHeight();
    return height == null ? EXCELS_OWN : height;
  }
}
