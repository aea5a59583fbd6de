package org.itaworkbook.workbook.sheets;

import java.util.Optional;
import org.itaworkbook.workbook.cells.FormulaText;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.layout.FoundTable;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.parts.TablePart;

/** What a row of one of staff's tables says, as a formula that finds the row by its code. */
final class LiveText {

  private final Layout layout;

  LiveText(Layout layout) {
    this.layout = layout;
  }

  /**
   * The formula; empty where no Excel table has such a row, or its cell says something else now.
   *
   * @param key the column of codes
   * @param said what the formula must show now
   */
  Optional<String> of(CommonColumn key, String code, CommonColumn column, String said) {
    FoundTable found = layout.table(key).orElse(null);
    TablePart table = found == null ? null : found.table();
    if (found == null || table == null) {
      return Optional.empty();
    }
    Optional<Integer> codes = found.column(key);
    Optional<Integer> texts = found.column(column);
    if (codes.isEmpty() || texts.isEmpty()) {
      return Optional.empty();
    }
    // The table of measures may just have grown by what was proposed.
    int last = found.lastRow() + layout.framework().plans().size();
    for (int row : found.sheet().rowNumbers(found.headerRow() + 1, last)) {
      String there = found.sheet().content(row, codes.get()).text();
      if (there.equalsIgnoreCase(code)) {
        return found.sheet().content(row, texts.get()).text().equals(said)
            ? Optional.of(
                "IFERROR(INDEX("
                    + table.column(texts.get())
                    + ",MATCH("
                    + FormulaText.quoted(there)
                    + ","
                    + table.column(codes.get())
                    + ",0))&\"\",\"\")")
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
