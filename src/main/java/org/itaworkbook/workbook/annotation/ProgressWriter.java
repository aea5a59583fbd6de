package org.itaworkbook.workbook.annotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.MeasureProgress;
import org.itaworkbook.units.Progress;
import org.itaworkbook.units.Statuses;
import org.itaworkbook.units.UnitShare;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.layout.FoundTable;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.ShownCells;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.SheetPart;
import org.jspecify.annotations.Nullable;

/**
 * Writes what units have answered into the table of measures. A cell is written where it is empty
 * or says what was collected before, and emptied where the units have taken that back; what staff
 * wrote there themselves stays and is told.
 */
public final class ProgressWriter {

  private static final MeasureProgress NOTHING = new MeasureProgress(null, null, null, null);

  private final Optional<FoundTable> table;
  private final ShownCells shown;
  private final List<Progress> earlier;
  private final List<Progress> now;
  private final List<Text> conflicts = new ArrayList<>();

  public ProgressWriter(Layout layout, List<Progress> earlier, List<Progress> now) {
    this.table = layout.table(CommonColumn.MEASURE_CODE);
    this.shown = layout.shown();
    this.earlier = earlier;
    this.now = now;
  }

  public List<Text> write(List<UnitShare> shares) {
    Map<MeasureCode, Long> asked = new LinkedHashMap<>();
    for (UnitShare share : shares) {
      share.measures().forEach(measure -> asked.merge(measure.code(), 1L, Long::sum));
    }
    asked.forEach(this::write);
    return conflicts;
  }

  private void write(MeasureCode measure, long asked) {
    Statuses words = Statuses.standard();
    MeasureProgress before = MeasureProgress.of(measure, earlier, asked, words);
    MeasureProgress after = MeasureProgress.of(measure, now, asked, words);
    if (after.equals(NOTHING) && before.equals(NOTHING)) {
      return;
    }
    Optional<Integer> row = table.flatMap(found -> row(found, measure));
    if (row.isEmpty() && after.equals(NOTHING)) {
      return;
    }
    if (row.isEmpty()) {
      conflicts.add(Messages.text("collect.norow", measure));
      return;
    }
    FoundTable found = table.orElseThrow();
    Row at = new Row(found, row.get(), measure);
    write(at, CommonColumn.MEASURE_STATUS, before.status(), after.status());
    write(at, CommonColumn.MEASURE_PROGRESS, before.percent(), after.percent());
    write(at, CommonColumn.MEASURE_EVIDENCE, before.evidence(), after.evidence());
    write(at, CommonColumn.MEASURE_NOTE, before.note(), after.note());
  }

  private Optional<Integer> row(FoundTable found, MeasureCode measure) {
    int column = found.column(CommonColumn.MEASURE_CODE).orElseThrow();
    for (int row : found.rows()) {
      if (new MeasureCode(shown.text(found.sheet(), row, column)).isAlike(measure)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private record Row(FoundTable table, int number, MeasureCode measure) {}

  private void write(
      Row row, CommonColumn header, @Nullable String before, @Nullable String after) {
    row.table().column(header).ifPresent(column -> write(row, header, column, before, after));
  }

  private void write(
      Row row, CommonColumn header, int column, @Nullable String before, @Nullable String after) {
    SheetPart sheet = row.table().sheet();
    CellContent content = sheet.content(row.number(), column);
    String seen = shown.text(sheet, row.number(), column);
    String there =
        header == CommonColumn.MEASURE_PROGRESS
            ? shown.at(sheet, row.number(), column).text().strip()
            : seen;
    if (there.equals(after)) {
      return;
    }
    if (after == null) {
      if (there.equals(before)) {
        sheet.clear(row.number(), column);
      }
    } else if (!content.isBlank() && !there.equals(before)) {
      conflicts.add(
          Messages.text(
              "collect.conflict",
              header.header(),
              sheet.place(row.number(), column),
              seen,
              after,
              row.measure()));
    } else if (header == CommonColumn.MEASURE_PROGRESS) {
      BigDecimal percent = new BigDecimal(after);
      boolean hundredth = shown.isHundredfold(sheet, row.number(), column);
      BigDecimal stored = hundredth ? percent.movePointLeft(2) : percent;
      sheet.setNumber(row.number(), column, stored.toPlainString());
    } else {
      sheet.setText(row.number(), column, after);
      sheet.fitRow(row.number(), column, after);
    }
  }
}
