package org.itaworkbook.workbook.formulas;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Place;
import org.itaworkbook.workbook.cells.AddressRange;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;

/**
 * The engine's cells that lie in the range of an array formula or a data table of staff's. Such a
 * range can only be changed as a whole, so that it will hold its values once results are written.
 */
public final class CoveredCells {

  private static final Set<Role> WRITTEN =
      EnumSet.of(Role.MAINTAIN, Role.IMPROVE, Role.GAP, Role.ADVICE);

  private record Range(SheetPart sheet, AddressRange cells) {}

  private final Map<Range, List<Place>> covered = new LinkedHashMap<>();

  private CoveredCells() {}

  /** A finding for each such range; nothing is looked at where no sheet has one. */
  public static List<Finding> find(WorkbookFile workbook, Layout layout, OwnedCells cells) {
    if (workbook.sheets().stream().noneMatch(SheetPart::hasArrays)) {
      return List.of();
    }
    CoveredCells found = new CoveredCells();
    cells.calculated().values().forEach(found::look);
    cells.differences().values().forEach(found::look);
    for (QuestionRow row : layout.rows()) {
      for (Role role : WRITTEN) {
        row.column(role).ifPresent(column -> found.look(row.table().sheet(), row.row(), column));
      }
    }
    List<Finding> findings = new ArrayList<>();
    found.covered.forEach(
        (range, places) ->
            findings.add(
                Finding.of(
                        FindingCode.ARRAY_BECOMES_VALUES,
                        range.sheet().place(range.cells().firstRow(), range.cells().firstColumn()),
                        range.cells(),
                        places.get(0))
                    .withRelated(places)));
    return findings;
  }

  private void look(OwnedCell cell) {
    look(cell.sheet(), cell.row(), cell.column());
  }

  private void look(SheetPart sheet, int row, int column) {
    sheet
        .filling(row, column)
        .ifPresent(
            cells ->
                covered
                    .computeIfAbsent(new Range(sheet, cells), range -> new ArrayList<>())
                    .add(sheet.place(row, column)));
  }
}
