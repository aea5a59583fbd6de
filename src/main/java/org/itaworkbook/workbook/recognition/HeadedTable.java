package org.itaworkbook.workbook.recognition;

import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.TablePart;
import org.jspecify.annotations.Nullable;

/** What may be a table of questions, with all headings of its columns. */
record HeadedTable(QuestionTable table, ComposedHeader header) {

  /**
   * @param excel the Excel table that it is; null where it is only cells
   */
  static HeadedTable of(SheetPart sheet, @Nullable TablePart excel, ComposedHeader header) {
    int last = excel == null ? Integer.MAX_VALUE - 1 : excel.lastRow();
    return new HeadedTable(
        new QuestionTable(sheet, header.bottom(), excel, header.uses(), last), header);
  }

  /** The same once more, for its end to be found anew. */
  HeadedTable again() {
    return of(table.sheet(), table.table(), header);
  }

  /** Whether any column is for scores by its headings, be it in doubt. */
  boolean isScored() {
    return header.uses().values().stream().anyMatch(use -> use.role() == Role.SCORE);
  }
}
