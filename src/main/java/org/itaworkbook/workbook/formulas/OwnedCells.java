package org.itaworkbook.workbook.formulas;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.FormulaText;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.contract.LevelVerdict;
import org.itaworkbook.workbook.contract.PublishedCode;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.layout.FoundTable;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.PublishedTable;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.TablePart;

/**
 * The cells in staff's tables that are the engine's, with the formula that belongs in each. Known
 * before anything is analysed, so that a formula that staff changed is told in every answer; made
 * once a workbook.
 */
public final class OwnedCells {

  /** What a question's row shows live. */
  private static final List<Role> LIVE = List.of(Role.MAINTAIN, Role.IMPROVE, Role.GAP);

  private final Layout layout;
  private final Map<ScoreKey, BigDecimal> values;
  private final Optional<PublishedTable> published;
  private final ScoreReferences scores;
  private final FigureFormulas figures;
  private final RowFormulas rows;
  private final Map<FigureCode, OwnedCell> calculated;
  private final Map<FigureCode, OwnedCell> differences;

  /**
   * @param values the scores that were read
   */
  public OwnedCells(Layout layout, Map<ScoreKey, BigDecimal> values) {
    this.layout = layout;
    this.values = values;
    this.published =
        PublishedTable.in(layout)
            .filter(each -> each.table().has(CommonColumn.PUBLISHED_CALCULATED));
    this.scores = new ScoreReferences(layout, values);
    this.figures = new FigureFormulas(layout.framework(), layout.names(), values, scores);
    this.rows = new RowFormulas(values, scores, layout.names().threshold());
    this.calculated =
        published.map(each -> cells(each, CommonColumn.PUBLISHED_CALCULATED)).orElseGet(Map::of);
    this.differences =
        published
            .filter(each -> each.table().has(CommonColumn.PUBLISHED_DIFFERENCE))
            .map(each -> cells(each, CommonColumn.PUBLISHED_DIFFERENCE))
            .orElseGet(Map::of);
  }

  private Map<FigureCode, OwnedCell> cells(PublishedTable found, CommonColumn column) {
    Map<FigureCode, OwnedCell> cells = new LinkedHashMap<>();
    int at = found.table().column(column).orElseThrow();
    found
        .rows()
        .forEach(
            (code, row) ->
                cells.put(
                    code,
                    new OwnedCell(
                        found.table().sheet(),
                        row,
                        at,
                        column == CommonColumn.PUBLISHED_CALCULATED
                            ? figures.of(code)
                            : difference(found.table(), row, code))));
    return Collections.unmodifiableMap(cells);
  }

  /** How formulas name the scores. */
  public ScoreReferences scores() {
    return scores;
  }

  /** The formulas of the year's figures, wherever they stand. */
  public FigureFormulas figures() {
    return figures;
  }

  /** A formula that shows a text once a score is another than those read; empty for want of any. */
  public Optional<String> ifChanged(String text) {
    return new ChangedScores(layout.framework(), values, scores).formula(text);
  }

  /** The triage and gap cells of a question's row, by role, as its table has columns now. */
  public Map<Role, OwnedCell> of(QuestionRow row) {
    Map<Role, OwnedCell> cells = new LinkedHashMap<>();
    for (Role role : LIVE) {
      row.column(role).ifPresent(column -> cells.put(role, cell(row, role, column)));
    }
    return cells;
  }

  private OwnedCell cell(QuestionRow row, Role role, int column) {
    return new OwnedCell(row.table().sheet(), row.row(), column, rows.of(row).of(role));
  }

  /** How earlier versions of this program wrote the formula in a cell that has one. */
  String former(QuestionRow row, Role role) {
    return rows.former(row, role);
  }

  /** The cells of the calculated figures in the table of published ones. */
  public Map<FigureCode, OwnedCell> calculated() {
    return calculated;
  }

  /** The cells of the differences, calculated less published. */
  public Map<FigureCode, OwnedCell> differences() {
    return differences;
  }

  /**
   * What the name of a calculated figure stands for: its cell, found by its code in an Excel table,
   * so that the table may be sorted.
   */
  public String home(FigureCode code) {
    PublishedTable found = published.orElseThrow();
    FoundTable table = found.table();
    int row = Objects.requireNonNull(found.rows().get(code), code.value());
    int at = table.column(CommonColumn.PUBLISHED_CALCULATED).orElseThrow();
    int codes = table.column(CommonColumn.PUBLISHED_CODE).orElseThrow();
    TablePart excel = table.table();
    String spelt = table.sheet().content(row, codes).text();
    boolean known =
        spelt.equals(code.value()) || spelt.equals(PublishedCode.of(layout.framework(), code));
    if (excel == null || !known) {
      return Addresses.absolute(table.sheet().place(row, at));
    }
    return "INDEX("
        + excel.column(at)
        + ",MATCH("
        + FormulaText.quoted(spelt)
        + ","
        + excel.column(codes)
        + ",0))";
  }

  private Optional<String> difference(FoundTable table, int row, FigureCode code) {
    int column = table.column(CommonColumn.PUBLISHED_SCORE).orElseThrow();
    CellContent there = table.sheet().content(row, column);
    if (!there.equals(layout.shown().at(table.sheet(), row, column))) {
      return Optional.empty();
    }
    boolean level = code.equals(FigureCode.LEVEL);
    boolean plain =
        level
            ? there.isBlank()
                || layout.framework().levels().stream()
                    .anyMatch(each -> each.name().th().equalsIgnoreCase(there.text()))
            : there.isBlank() || there.number() != null && LiveRounding.isWhole(there.number());
    return plain ? Optional.of(difference(table, row, level)) : Optional.empty();
  }

  private static String difference(FoundTable table, int row, boolean level) {
    String published = own(table, row, CommonColumn.PUBLISHED_SCORE);
    String calculated = own(table, row, CommonColumn.PUBLISHED_CALCULATED);
    String blank = "IF(OR(" + published + "=\"\"," + calculated + "=\"\"),\"\",";
    return level
        ? blank
            + "IF("
            + published
            + "="
            + calculated
            + ","
            + FormulaText.quoted(LevelVerdict.AGREES.text())
            + ","
            + FormulaText.quoted(LevelVerdict.DIFFERS.text())
            + "))"
        : blank + LiveRounding.plain(calculated + "-" + published, 2) + ")";
  }

  private static String own(FoundTable found, int row, CommonColumn column) {
    int index = found.column(column).orElseThrow();
    TablePart table = found.table();
    return table == null ? Addresses.inRow(row, index) : table.ownRow(index);
  }

  /** Whether every cell has a formula. */
  public boolean allLive() {
    return Stream.of(calculated, differences)
            .flatMap(cells -> cells.values().stream())
            .allMatch(cell -> cell.formula().isPresent())
        && layout.rows().stream()
            .flatMap(row -> of(row).values().stream())
            .allMatch(cell -> cell.formula().isPresent());
  }
}
