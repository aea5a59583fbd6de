package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.parts.SheetState;
import org.itaworkbook.workbook.parts.WorkbookFile;

/**
 * What becomes of scores on sheets that nobody sees: where a sheet that people see has a column for
 * scores of the same part of an instrument, be it empty, the hidden ones are left out, since they
 * are likely those of an older copy; else they are read. Both is told.
 */
final class HiddenTables {

  private final WorkbookFile workbook;
  private final Map<String, Set<String>> used = new LinkedHashMap<>();
  private final Map<String, Set<String>> unused = new LinkedHashMap<>();

  HiddenTables(WorkbookFile workbook) {
    this.workbook = workbook;
  }

  boolean holds(QuestionTable table) {
    return workbook.state(table.sheet().name()) != SheetState.VISIBLE;
  }

  /**
   * Those rows of a hidden table that count.
   *
   * @param seen the rows of all tables that people see
   */
  List<QuestionRow> kept(QuestionTable table, List<QuestionRow> rows, List<QuestionRow> seen) {
    List<QuestionRow> kept = new ArrayList<>();
    for (QuestionRow row : rows) {
      boolean again = seen.stream().anyMatch(row::claims);
      if (!again) {
        kept.add(row);
      }
      (again ? unused : used)
          .computeIfAbsent(table.sheet().name(), sheet -> new LinkedHashSet<>())
          .add(row.instrument().code().value());
    }
    return kept;
  }

  /** One for each hidden sheet that holds scores, and one more where it holds both kinds. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    used.forEach((sheet, codes) -> findings.add(finding(sheet, codes, true)));
    unused.forEach((sheet, codes) -> findings.add(finding(sheet, codes, false)));
    return findings;
  }

  private Finding finding(String sheet, Set<String> codes, boolean read) {
    return Finding.hiddenSheet(
        sheet,
        codes.stream().collect(Collectors.joining(", ")),
        read,
        workbook.state(sheet) == SheetState.VERY_HIDDEN);
  }
}
