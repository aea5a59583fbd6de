package org.itaworkbook.workbook.filling;

import java.util.Optional;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.GroupPlan;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.workbook.annotation.ProposedMeasures;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.layout.FoundTable;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.MeasuresTable;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.TablePart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.jspecify.annotations.Nullable;

/**
 * Brings measures to another year: what each is and whose. What was found, done and achieved is of
 * its own year and stays there; what the new year proposes for a measure is filled in once the
 * workbook has scores.
 */
final class CarriedMeasures {

  private final WorkbookFile workbook;
  private final Layout to;
  private final Layout from;

  CarriedMeasures(WorkbookFile workbook, Layout to, Layout from) {
    this.workbook = workbook;
    this.to = to;
    this.from = from;
  }

  /** How many came along. */
  int carry() {
    Optional<FoundTable> target = to.table(CommonColumn.MEASURE_CODE);
    Optional<MeasuresTable> source = MeasuresTable.in(from);
    if (target.isEmpty() || source.isEmpty()) {
      return 0;
    }
    FoundTable table = target.get();
    ProposedMeasures proposed = new ProposedMeasures(workbook.book());
    int row = table.headerRow();
    for (Measure measure : source.get().measures()) {
      if (isStaffs(measure)) {
        row++;
        write(table, row, CommonColumn.MEASURE_CODE, measure.code().value());
        write(table, row, CommonColumn.MEASURE_ACTIVITY, measure.activity());
        write(table, row, CommonColumn.MEASURE_UNIT, measure.unit());
        if (plan(to.framework(), measure) != null) {
          proposed.expect(measure.code().key());
        }
      }
    }
    TablePart excel = table.table();
    if (excel != null && row > excel.lastRow()) {
      workbook.resizeTable(excel, table.sheet(), row);
    }
    return row - table.headerRow();
  }

  /** Not one that was proposed and to which nobody was assigned: the new year proposes its own. */
  private boolean isStaffs(Measure measure) {
    GroupPlan plan = plan(from.framework(), measure);
    return measure.unit() != null
        || measure.activity() != null
            && (plan == null || !plan.activity().th().equals(measure.activity()));
  }

  private static @Nullable GroupPlan plan(Framework framework, Measure measure) {
    return framework.plans().stream()
        .filter(each -> each.measureCode().key().equals(measure.code().key()))
        .findFirst()
        .orElse(null);
  }

  private static void write(FoundTable table, int row, CommonColumn column, @Nullable String text) {
    Optional<Integer> at = table.column(column);
    if (at.isPresent() && text != null) {
      SheetPart sheet = table.sheet();
      if (!sheet.hasCell(row, at.get())) {
        sheet.setStyle(row, at.get(), sheet.style(row - 1, at.get()));
      }
      sheet.setText(row, at.get(), text);
      sheet.fitRow(row, at.get(), text);
    }
  }
}
