package org.itaworkbook.workbook.formulas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.workbook.annotation.PublishedWriter;
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.contract.QuestionColumn;
import org.itaworkbook.workbook.contract.StandardColumn;
import org.itaworkbook.workbook.layout.FoundTable;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.OtherTables;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.TablePart;
import org.itaworkbook.workbook.writer.EngineSheets;
import org.jspecify.annotations.Nullable;

/**
 * The cells in staff's tables that are the engine's, with the formula that belongs in each. Known
 * before anything is analysed, so that a formula that staff changed is told in every answer.
 */
public final class OwnedCells {

  /**
   * One cell.
   *
   * @param formula empty where the cell holds a value
   */
  public record EngineCell(SheetPart sheet, int row, int column, Optional<String> formula) {

    Place place() {
      return sheet.place(row, column);
    }
  }

  private final Layout layout;
  private final Map<ScoreKey, BigDecimal> values;
  private final LiveFormulas formulas;
  private @Nullable Map<FigureCode, Integer> publishedRows;

  public OwnedCells(Layout layout, Map<ScoreKey, BigDecimal> values) {
    this.layout = layout;
    this.values = values;
    this.formulas = new LiveFormulas(layout, values);
  }

  /** The triage and gap cells of a question's row, by role. */
  public Map<QuestionColumn.Role, EngineCell> of(QuestionRow row) {
    Map<QuestionColumn.Role, EngineCell> cells = new LinkedHashMap<>();
    put(cells, row, QuestionColumn.Role.MAINTAIN, formulas.triage(row, false));
    put(cells, row, QuestionColumn.Role.IMPROVE, formulas.triage(row, true));
    put(cells, row, QuestionColumn.Role.GAP, formulas.gap(row));
    return cells;
  }

  private static void put(
      Map<QuestionColumn.Role, EngineCell> cells,
      QuestionRow row,
      QuestionColumn.Role role,
      Optional<String> formula) {
    row.column(role)
        .ifPresent(
            column ->
                cells.put(role, new EngineCell(row.table().sheet(), row.row(), column, formula)));
  }

  /** The cells of the calculated figures in the table of published ones. */
  public Map<FigureCode, EngineCell> calculated() {
    Map<FigureCode, EngineCell> cells = new LinkedHashMap<>();
    publishedTable()
        .ifPresent(
            table -> {
              int column = table.column(StandardColumn.PUBLISHED_CALCULATED).orElseThrow();
              rows(table)
                  .forEach(
                      (code, row) ->
                          cells.put(
                              code,
                              new EngineCell(table.sheet(), row, column, formulas.figure(code))));
            });
    return cells;
  }

  /**
   * What the name of a calculated figure stands for: its cell, found by its code in an Excel table,
   * so that the table may be sorted.
   */
  public String home(FigureCode code) {
    FoundTable table = publishedTable().orElseThrow();
    int row = Objects.requireNonNull(rows(table).get(code), code.value());
    int calculated = table.column(StandardColumn.PUBLISHED_CALCULATED).orElseThrow();
    int codes = table.column(StandardColumn.PUBLISHED_CODE).orElseThrow();
    TablePart excel = table.table();
    if (excel == null || !table.sheet().content(row, codes).text().equals(code.value())) {
      return EngineSheets.absolute(table.sheet().place(row, calculated));
    }
    return "INDEX("
        + excel.column(calculated)
        + ",MATCH("
        + LiveFormulas.quoted(code.value())
        + ","
        + excel.column(codes)
        + ",0))";
  }

  /** The cells of the differences, calculated less published. */
  public Map<FigureCode, EngineCell> differences() {
    Map<FigureCode, EngineCell> cells = new LinkedHashMap<>();
    Optional<FoundTable> found =
        publishedTable().filter(each -> each.has(StandardColumn.PUBLISHED_DIFFERENCE));
    found.ifPresent(
        table -> {
          int difference = table.column(StandardColumn.PUBLISHED_DIFFERENCE).orElseThrow();
          rows(table)
              .forEach(
                  (code, row) ->
                      cells.put(
                          code,
                          new EngineCell(
                              table.sheet(), row, difference, difference(table, row, code))));
        });
    return cells;
  }

  private Optional<String> difference(FoundTable table, int row, FigureCode code) {
    int published = table.column(StandardColumn.PUBLISHED_SCORE).orElseThrow();
    CellContent there = table.sheet().content(row, published);
    if (!there.equals(layout.shown().at(table.sheet(), row, published))) {
      return Optional.empty();
    }
    boolean level = code.equals(FigureCode.LEVEL);
    boolean plain =
        level
            ? there.isBlank()
                || layout.framework().levels().stream()
                    .anyMatch(each -> each.name().th().equalsIgnoreCase(there.text()))
            : there.isBlank() || there.number() != null && LiveRounding.isWhole(there.number());
    return plain ? Optional.of(live(table, row, level)) : Optional.empty();
  }

  private static String live(FoundTable table, int row, boolean level) {
    String published = own(table, row, StandardColumn.PUBLISHED_SCORE);
    String calculated = own(table, row, StandardColumn.PUBLISHED_CALCULATED);
    String blank = "IF(OR(" + published + "=\"\"," + calculated + "=\"\"),\"\",";
    return level
        ? blank
            + "IF("
            + published
            + "="
            + calculated
            + ","
            + LiveFormulas.quoted(PublishedWriter.AGREES)
            + ","
            + LiveFormulas.quoted(PublishedWriter.DIFFERS)
            + "))"
        : blank + "ROUND(" + calculated + "-" + published + ",2))";
  }

  private static String own(FoundTable found, int row, StandardColumn column) {
    int index = found.column(column).orElseThrow();
    TablePart table = found.table();
    return table == null ? "$" + new Address(row, index) : table.ownRow(index);
  }

  private Optional<FoundTable> publishedTable() {
    return layout
        .table(StandardColumn.PUBLISHED_SCORE)
        .filter(table -> table.has(StandardColumn.PUBLISHED_CALCULATED));
  }

  private Map<FigureCode, Integer> rows(FoundTable table) {
    if (publishedRows == null) {
      publishedRows = new OtherTables(layout, new ArrayList<>()).publishedRows(table);
    }
    return publishedRows;
  }

  /** Whether every cell has a formula. */
  public boolean allLive() {
    return calculated().values().stream().allMatch(cell -> cell.formula().isPresent())
        && differences().values().stream().allMatch(cell -> cell.formula().isPresent())
        && layout.rows().stream()
            .flatMap(row -> of(row).values().stream())
            .allMatch(cell -> cell.formula().isPresent());
  }

  /** A finding for each cell whose formula somebody changed, or typed over. */
  public List<Finding> rewritten() {
    return new RewrittenCells(layout, values, this).findings();
  }
}
