package org.itaworkbook.workbook.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellArea;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.TablePart;

/**
 * Which columns at the right of tables of questions the engine has added, and to which table each
 * belongs: tables may stand side by side, and the columns of all of them behind the last.
 */
final class ColumnsBeside {

  private final List<QuestionTable> tables;
  private final Map<QuestionTable, List<QuestionRow>> rows;
  private final AddedEvidence evidence;

  /**
   * @param tables that may have such columns
   * @param rows the questions of each
   */
  ColumnsBeside(
      List<QuestionTable> tables, Map<QuestionTable, List<QuestionRow>> rows, AdviceTexts advice) {
    this.tables =
        tables.stream().sorted(Comparator.comparing(each -> each.uses().firstKey())).toList();
    this.rows = rows;
    this.evidence = new AddedEvidence(advice);
  }

  /** Gives the columns under some headers to the table that they belong to. */
  void give(CellArea headers) {
    owner(headers)
        .ifPresent(
            table -> {
              for (int column = headers.firstColumn(); column <= headers.lastColumn(); column++) {
                int at = column;
                role(table.sheet(), table.headerRow(), column)
                    .ifPresent(role -> give(table, role, at));
              }
            });
  }

  /** The last of tables side by side was taken for the owner of all that stands behind it. */
  private void give(QuestionTable owner, Role role, int column) {
    tables.stream()
        .filter(each -> each != owner && each.sheet() == owner.sheet())
        .filter(each -> each.headerRow() == owner.headerRow())
        .forEach(each -> each.forget(column));
    owner.add(role, column);
  }

  /** The first table whose scores they look at, or else that has no advice yet. */
  private Optional<QuestionTable> owner(CellArea headers) {
    List<QuestionTable> left =
        tables.stream()
            .filter(table -> table.sheet().name().equals(headers.sheet()))
            .filter(table -> table.headerRow() == headers.firstRow())
            .filter(table -> table.uses().firstKey() < headers.firstColumn())
            .toList();
    return left.stream()
        .filter(table -> looksAt(headers, table))
        .findFirst()
        .or(() -> left.stream().filter(each -> each.column(Role.ADVICE).isEmpty()).findFirst())
        .or(() -> left.stream().findFirst());
  }

  private boolean looksAt(CellArea headers, QuestionTable table) {
    TablePart excel = table.table();
    for (QuestionRow row : rows(table)) {
      for (int column = headers.firstColumn(); column <= headers.lastColumn(); column++) {
        String formula = table.sheet().formula(row.row(), column);
        if (formula != null
            && (excel != null && formula.contains(excel.name() + "[")
                || scores(table).anyMatch(at -> names(formula, row.row(), at)))) {
          return true;
        }
      }
    }
    return false;
  }

  private List<QuestionRow> rows(QuestionTable table) {
    return rows.getOrDefault(table, List.of());
  }

  private static Stream<Integer> scores(QuestionTable table) {
    return table.uses().entrySet().stream()
        .filter(each -> each.getValue().role() == Role.SCORE)
        .map(Map.Entry::getKey);
  }

  /** Whether a formula of the engine's names a cell of its row. */
  private static boolean names(String formula, int row, int column) {
    String cell = Addresses.of(row, column);
    return Stream.of("(", ",", "-", "$").anyMatch(before -> formula.contains(before + cell + ")"))
        || Stream.of("(", ",", "-", "$").anyMatch(before -> formula.contains(before + cell + ","));
  }

  /**
   * Looks for columns that no name is over any more.
   *
   * @param isNamed whether a column of a table's header row has one
   * @return the headers of neighbours
   */
  List<CellArea> look(BiPredicate<QuestionTable, Integer> isNamed) {
    List<CellArea> found = new ArrayList<>();
    for (List<QuestionTable> sideBySide : byHeaderRow()) {
      for (List<Integer> block : blocks(sideBySide, isNamed)) {
        owner(area(sideBySide.get(0), block))
            .filter(owner -> block.get(0) > lastScore(owner))
            .flatMap(
                owner ->
                    evidence
                        .engines(owner, rows(owner), block)
                        .map(columns -> area(owner, columns)))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** The tables whose headers stand in one row, from left to right. */
  private Collection<List<QuestionTable>> byHeaderRow() {
    Map<Map.Entry<String, Integer>, List<QuestionTable>> found = new LinkedHashMap<>();
    for (QuestionTable table : tables) {
      found
          .computeIfAbsent(
              Map.entry(table.sheet().name(), table.headerRow()), row -> new ArrayList<>())
          .add(table);
    }
    return found.values();
  }

  /** Where nothing is a score, nothing stands behind it. */
  private static int lastScore(QuestionTable table) {
    return scores(table).max(Comparator.naturalOrder()).orElse(Integer.MAX_VALUE);
  }

  private static CellArea area(QuestionTable table, List<Integer> block) {
    int row = table.headerRow();
    return new CellArea(table.sheet().name(), row, row, block.get(0), block.get(block.size() - 1));
  }

  /**
   * Neighbouring columns whose headers are the engine's, in its order; looked for once for all
   * tables of a row.
   */
  private static List<List<Integer>> blocks(
      List<QuestionTable> sideBySide, BiPredicate<QuestionTable, Integer> isNamed) {
    QuestionTable table = sideBySide.get(0);
    List<List<Integer>> blocks = new ArrayList<>();
    List<Integer> block = new ArrayList<>();
    Role before = null;
    int first = table.uses().firstKey();
    for (int column : table.sheet().columns(table.headerRow(), first, Integer.MAX_VALUE)) {
      Role role = role(table.sheet(), table.headerRow(), column).orElse(null);
      boolean free = role != null && !isNamed.test(table, column) && !isInside(sideBySide, column);
      boolean goesOn =
          free
              && before != null
              && before.compareTo(role) < 0
              && block.get(block.size() - 1) == column - 1;
      if (!goesOn && !block.isEmpty()) {
        blocks.add(block);
        block = new ArrayList<>();
      }
      before = free ? role : null;
      if (free) {
        block.add(column);
      }
    }
    if (!block.isEmpty()) {
      blocks.add(block);
    }
    return blocks;
  }

  private static boolean isInside(List<QuestionTable> sideBySide, int column) {
    return sideBySide.stream().anyMatch(each -> isInside(each, column));
  }

  private static boolean isInside(QuestionTable table, int column) {
    TablePart excel = table.table();
    return excel != null && excel.hasHeader(table.headerRow(), column);
  }

  private static Optional<Role> role(SheetPart sheet, int row, int column) {
    return Role.engines(sheet.content(row, column).text());
  }
}
