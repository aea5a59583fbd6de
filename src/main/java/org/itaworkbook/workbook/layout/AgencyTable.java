package org.itaworkbook.workbook.layout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.LetterWords;
import org.itaworkbook.scores.Place;
import org.itaworkbook.text.Alike;
import org.itaworkbook.units.MailAddresses;
import org.itaworkbook.workbook.contract.AgencyRow;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.contract.YearHeaders;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.SheetPart;
import org.jspecify.annotations.Nullable;

/** The table that says who a workbook is about: a label in each row, and what is said beside it. */
public final class AgencyTable {

  private final FoundTable table;
  private final ShownCells shown;

  private AgencyTable(FoundTable table, ShownCells shown) {
    this.table = table;
    this.shown = shown;
  }

  /**
   * A value with its place.
   *
   * @param shown the text that its cell shows
   * @param day that it shows; null where it shows none
   */
  public record Cell(CellContent content, String shown, @Nullable LocalDate day, Place place) {

    /** Whether both are of one cell. */
    public boolean isAt(Cell other) {
      return place.toString().equals(other.place.toString());
    }

    /** What stands in a cell. */
    public static Cell at(SheetPart sheet, int row, int column, ShownCells shown) {
      return new Cell(
          sheet.content(row, column),
          shown.text(sheet, row, column),
          shown.day(sheet, row, column).orElse(null),
          sheet.place(row, column));
    }
  }

  /** The first of some tables that is one. */
  public static Optional<AgencyTable> among(List<FoundTable> tables, ShownCells shown) {
    return tables.stream()
        .filter(table -> table.has(CommonColumn.AGENCY_VALUE))
        .findFirst()
        .map(table -> new AgencyTable(table, shown));
  }

  public static Optional<AgencyTable> in(Layout layout) {
    return layout
        .table(CommonColumn.AGENCY_VALUE)
        .map(table -> new AgencyTable(table, layout.shown()));
  }

  /** The values beside all labels of a kind that have one, from top to bottom. */
  public List<Cell> cells(Predicate<String> label) {
    int item = table.column(CommonColumn.AGENCY_ITEM).orElse(table.headers().firstKey());
    List<Cell> cells = new ArrayList<>();
    for (int row : table.rows()) {
      if (!table.sheet().content(row, value()).isBlank()
          && label.test(table.sheet().content(row, item).text())) {
        cells.add(valueIn(row));
      }
    }
    return cells;
  }

  /** The value beside a label; empty where the row is not there or the value is blank. */
  public Optional<Cell> cell(String label) {
    String sought = Alike.of(label);
    return row(text -> Alike.of(text).equals(sought)).map(this::valueIn);
  }

  /** The same for a row of the standard workbook, however workbooks before it named it. */
  public Optional<Cell> cell(AgencyRow row) {
    return row(row::isNamed).map(this::valueIn);
  }

  /** Last year's total, whatever it is. */
  public Optional<Cell> previousTotal(Framework framework) {
    return row(framework, AgencyRow.Item.PREVIOUS_TOTAL).flatMap(this::cell);
  }

  private Cell valueIn(int row) {
    return Cell.at(table.sheet(), row, value(), shown);
  }

  private int value() {
    return table.column(CommonColumn.AGENCY_VALUE).orElseThrow();
  }

  /** The first row with a label and a value beside it. */
  private Optional<Integer> row(Predicate<String> label) {
    int item = table.column(CommonColumn.AGENCY_ITEM).orElse(table.headers().firstKey());
    for (int row : table.rows()) {
      if (!table.sheet().content(row, value()).isBlank()
          && label.test(table.sheet().content(row, item).text())) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  public Agency agency(Framework framework) {
    return new Agency(
        text(framework, AgencyRow.Item.NAME),
        text(framework, AgencyRow.Item.TYPE),
        text(framework, AgencyRow.Item.ROUND),
        text(framework, AgencyRow.Item.CONTACT),
        text(framework, AgencyRow.Item.EMAIL),
        text(framework, AgencyRow.Item.PHONE),
        text(framework, AgencyRow.Item.CODE),
        text(framework, AgencyRow.Item.AFFILIATION),
        text(framework, AgencyRow.Item.PROVINCE),
        new LetterWords(
            text(framework, AgencyRow.Item.GREETING),
            text(framework, AgencyRow.Item.LETTER_NOTE),
            text(framework, AgencyRow.Item.SIGNATURE),
            text(framework, AgencyRow.Item.COPIES)));
  }

  /** The addresses for copies that are none, at their cell; no copy goes to them. */
  public Optional<Finding> copyFault(Framework framework) {
    return row(framework, AgencyRow.Item.COPIES)
        .flatMap(this::cell)
        .flatMap(cell -> MailAddresses.read(cell.shown()).copyFault(cell.place()));
  }

  private @Nullable String text(Framework framework, AgencyRow.Item item) {
    return row(framework, item).flatMap(this::cell).map(Cell::shown).orElse(null);
  }

  private static Optional<AgencyRow> row(Framework framework, AgencyRow.Item item) {
    return YearHeaders.agencyRows(framework).stream().filter(row -> row.item() == item).findFirst();
  }

  /**
   * Last year's total; null where it is not said.
   *
   * @param findings gets what is no number
   */
  public @Nullable BigDecimal previousTotal(Framework framework, List<Finding> findings) {
    return row(framework, AgencyRow.Item.PREVIOUS_TOTAL)
        .flatMap(row -> number(row, findings))
        .orElse(null);
  }

  /**
   * How many people answered, by the figure that their answers make.
   *
   * @param findings gets what is no number
   */
  public Map<FigureCode, Integer> respondents(Framework framework, List<Finding> findings) {
    Map<FigureCode, Integer> respondents = new TreeMap<>();
    for (AgencyRow row : YearHeaders.agencyRows(framework)) {
      Part part = row.part();
      if (part != null) {
        number(row, findings)
            .filter(n -> n.signum() > 0 && n.stripTrailingZeros().scale() <= 0)
            .ifPresent(n -> respondents.put(part.figure(), n.intValue()));
      }
    }
    return respondents;
  }

  private Optional<BigDecimal> number(AgencyRow of, List<Finding> findings) {
    SheetPart sheet = table.sheet();
    return row(of::isNamed)
        .flatMap(
            row ->
                TypedNumber.read(
                    shown.at(sheet, row, value()),
                    sheet.place(row, value()),
                    of.label(),
                    findings));
  }
}
