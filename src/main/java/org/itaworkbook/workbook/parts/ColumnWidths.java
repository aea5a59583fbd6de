package org.itaworkbook.workbook.parts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaworkbook.opc.CanonicalXml;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCols;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/** The widths of a sheet's columns, in characters. Columns count from 0. */
public final class ColumnWidths {

  private static final double EXCELS_OWN = 8.43;
  private static final long LAST = 16_384;

  private final CTWorksheet sheet;

  public ColumnWidths(CTWorksheet sheet) {
    this.sheet = sheet;
  }

  public double of(int column) {
    return at(column).filter(CTCol::isSetWidth).map(CTCol::getWidth).orElse(EXCELS_OWN);
  }

  private Optional<CTCol> at(int column) {
    for (CTCols columns : sheet.getColsArray()) {
      for (CTCol each : columns.getColArray()) {
        if (each.getMin() <= column + 1 && column + 1 <= each.getMax()) {
          return Optional.of(each);
        }
      }
    }
    return Optional.empty();
  }

  /** What is said of each column that something is said of. */
  public Map<Integer, String> looks() {
    Map<Integer, String> looks = new HashMap<>();
    for (CTCols columns : sheet.getColsArray()) {
      for (CTCol each : columns.getColArray()) {
        Map<String, String> look =
            CanonicalXml.attributes(each.getDomNode(), Set.of("col@min", "col@max"));
        for (long i = each.getMin(); i <= Math.min(each.getMax(), LAST); i++) {
          looks.put((int) i - 1, look.toString());
        }
      }
    }
    return looks;
  }

  /** Gives a column a width unless it has one; false where nothing changed. */
  boolean add(int column, double width) {
    if (at(column).isPresent()) {
      return false;
    }
    CTCols columns = sheet.sizeOfColsArray() == 0 ? sheet.addNewCols() : sheet.getColsArray(0);
    int before = 0;
    while (before < columns.sizeOfColArray()
        && columns.getColArray(before).getMin() <= column + 1) {
      before++;
    }
    CTCol added = columns.insertNewCol(before);
    added.setMin(column + 1L);
    added.setMax(column + 1L);
    added.setWidth(width);
    added.setCustomWidth(true);
    return true;
  }

  /** Takes out the width that {@link #add} gave; false where nothing changed. */
  boolean remove(int column, double width) {
    for (CTCols columns : sheet.getColsArray()) {
      for (int i = 0; i < columns.sizeOfColArray(); i++) {
        CTCol each = columns.getColArray(i);
        if (each.getMin() == column + 1
            && each.getMax() == column + 1
            && each.getWidth() == width) {
          columns.removeCol(i);
          if (columns.sizeOfColArray() == 0) {
            sheet.removeCols(0);
          }
          return true;
        }
      }
    }
    return false;
  }
}
