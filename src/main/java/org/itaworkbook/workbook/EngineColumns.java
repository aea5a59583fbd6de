package org.itaworkbook.workbook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.itaworkbook.workbook.QuestionColumn.Role;

/**
 * Which columns of tables of questions are the engine's to write: those of the standard workbook,
 * those that it added itself, and columns for marks. What people wrote under a heading such as
 * {@code ข้อเสนอแนะ} in a table of their own is theirs.
 */
final class EngineColumns {

  /** What the hidden names of added columns start with. */
  static final String NAMES = "ITA_Columns_";

  private static final Set<Role> OF_THE_STANDARD =
      EnumSet.of(Role.CODE, Role.MAINTAIN, Role.IMPROVE, Role.ADVICE, Role.NOTE);

  /** The longest word that is a mark. */
  private static final int MARK = 2;

  private final List<CellArea> added = new ArrayList<>();
  private final Map<HeaderRow, Set<Integer>> columns = new HashMap<>();

  private record HeaderRow(String sheet, int row) {}

  EngineColumns(OpenWorkbook workbook) {
    for (String name : workbook.book().namesStarting(NAMES)) {
      workbook.book().name(name).ifPresent(this::add);
    }
  }

  private void add(String reference) {
    if (!reference.contains("!") || reference.contains("#REF!")) {
      return;
    }
    try {
      AreaReference area = new AreaReference(reference, SpreadsheetVersion.EXCEL2007);
      CellReference first = area.getFirstCell();
      CellReference last = area.getLastCell();
      if (last.getCol() - first.getCol() >= Role.values().length) {
        return;
      }
      added.add(
          new CellArea(
              first.getSheetName(), first.getRow(), last.getRow(), first.getCol(), last.getCol()));
      for (int column = first.getCol(); column <= last.getCol(); column++) {
        columns
            .computeIfAbsent(
                new HeaderRow(first.getSheetName(), first.getRow()), row -> new HashSet<>())
            .add(column);
      }
    } catch (IllegalArgumentException e) {
      // A name that somebody changed names no columns.
      return;
    }
  }

  /** The headers of the columns that the engine added. */
  List<CellArea> added() {
    return List.copyOf(added);
  }

  boolean isAdded(QuestionTable table, int column) {
    return columns
        .getOrDefault(new HeaderRow(table.sheet().name(), table.headerRow()), Set.of())
        .contains(column);
  }

  /** Whether a table has the columns of the standard workbook under their very names. */
  static boolean isStandard(QuestionTable table) {
    return table.uses().size() >= OF_THE_STANDARD.size()
        && OF_THE_STANDARD.stream()
            .allMatch(
                role ->
                    table
                        .column(role)
                        .filter(
                            column ->
                                HeaderText.alike(
                                        table.sheet().content(table.headerRow(), column).text())
                                    .equals(HeaderText.alike(role.header())))
                        .isPresent());
  }

  /** Makes a table forget the columns that look like the engine's and are not. */
  void disown(QuestionTable table) {
    if (isStandard(table)) {
      return;
    }
    for (Map.Entry<Integer, ColumnUse> each : Map.copyOf(table.uses()).entrySet()) {
      Role role = each.getValue().role();
      int column = each.getKey();
      boolean marks = role == Role.MAINTAIN || role == Role.IMPROVE;
      if (role.engine() && !isAdded(table, column) && !(marks && holdsMarks(table, column))) {
        table.forget(column);
      }
    }
  }

  /**
   * Whether it holds nothing but marks that were typed, or formulas of which some are the engine's.
   */
  private static boolean holdsMarks(QuestionTable table, int column) {
    boolean formulas = false;
    boolean own = false;
    for (int row : table.rows()) {
      CellContent content = table.sheet().content(row, column);
      boolean mark =
          content.isBlank()
              || content.kind() == CellContent.Kind.TEXT && content.text().strip().length() <= MARK;
      String formula = table.sheet().formula(row, column);
      if (!mark && formula == null) {
        return false;
      }
      formulas |= formula != null;
      own |= formula != null && formula.contains(Names.THRESHOLD);
    }
    return own || !formulas;
  }
}
