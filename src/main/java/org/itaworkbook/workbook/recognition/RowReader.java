package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.PartMention;
import org.itaworkbook.scores.QuestionSpelling;
import org.itaworkbook.scores.ScoreText;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.parts.Merges;
import org.itaworkbook.workbook.parts.TablePart;
import org.jspecify.annotations.Nullable;

/** Reads what the rows of a table, and the headings above it, say of the questions in them. */
final class RowReader {

  /** How far above a header its title may stand. */
  static final int TITLE_ROWS = 8;

  /** A longer text is neither a code nor a wording; a form may hold whole reports. */
  private static final int LONGEST = 600;

  private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[]?\\s*([0-9]{1,2})\\s*[)\\].]?");

  private final QuestionTable table;
  private final Merges merges;
  private final Framework framework;

  RowReader(QuestionTable table, Merges merges, Framework framework) {
    this.table = table;
    this.merges = merges;
    this.framework = framework;
  }

  /** What the title above the table names, or else its own name or its tab. */
  Optional<PartMention> title() {
    TablePart excel = table.table();
    return above(true)
        .or(() -> above(false))
        .or(() -> excel == null ? Optional.empty() : PartMention.in(excel.name(), framework))
        .or(() -> PartMention.in(table.sheet().name(), framework));
  }

  /**
   * What the nearest text above names.
   *
   * @param over whether it shows in the table's own columns; else it stands to the left of them
   */
  private Optional<PartMention> above(boolean over) {
    int last = table.uses().lastKey();
    int first = table.uses().firstKey();
    int top = Math.max(table.titleArea().above(), table.headerRow() - TITLE_ROWS);
    for (int row = table.headerRow(); row > top; row--) {
      int from = over ? merges.firstColumn(row, first) : table.titleArea().left() + 1;
      int to = over ? last : first - 1;
      for (int column : columns(row, from, to)) {
        boolean header = row == table.headerRow() && table.uses().containsKey(column);
        Optional<PartMention> named =
            header ? Optional.empty() : PartMention.in(text(row, column), framework);
        if (named.isPresent()) {
          return named;
        }
      }
    }
    return Optional.empty();
  }

  /** The columns of a row that hold something, from one to another. */
  private List<Integer> columns(int row, int from, int to) {
    return table.sheet().columns(row, from, to);
  }

  List<RowText> rows(Optional<PartMention> title) {
    List<RowText> rows = new ArrayList<>();
    PartMention heading = null;
    for (int row : table.rows()) {
      if (row == table.headerRow() + 1 && isNumbering(row)) {
        continue;
      }
      RowText text = row(row, heading);
      if (text.spelling().isEmpty()) {
        heading = heading(row, title).orElse(heading);
      }
      if (!text.saysNothing()) {
        rows.add(text);
      }
    }
    return rows;
  }

  /** Whether a row numbers the columns: {@code (1) | (2) | (3)}. */
  private boolean isNumbering(int row) {
    List<Integer> columns =
        columns(row, table.uses().firstKey(), table.uses().lastKey()).stream()
            .filter(column -> !text(row, column).isEmpty())
            .toList();
    int number = 0;
    for (int column : columns) {
      Matcher matcher = IN_BRACKETS.matcher(ScoreText.plain(text(row, column)));
      int next = matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
      if (next < 0 || number > 0 && next != number + 1) {
        return false;
      }
      number = next;
    }
    return columns.size() > 2;
  }

  /** A row across the table that names an instrument speaks for those below it. */
  private Optional<PartMention> heading(int row, Optional<PartMention> title) {
    boolean scored =
        table.uses().entrySet().stream()
            .anyMatch(
                each ->
                    each.getValue().role() == Role.SCORE && !text(row, each.getKey()).isEmpty());
    return scored || table.column(Role.INSTRUMENT).isPresent()
        ? Optional.empty()
        : columns(row, table.titleArea().left() + 1, table.uses().lastKey()).stream()
            .flatMap(column -> PartMention.in(text(row, column), framework).stream())
            .filter(named -> title.isEmpty() || !named.equals(title.get()))
            .findFirst();
  }

  private RowText row(int row, @Nullable PartMention heading) {
    String code = code(row);
    String worded = cell(row, Role.WORDING);
    Optional<QuestionSpelling> led = QuestionSpelling.of(code.isEmpty() ? worded : code);
    boolean leads = code.isEmpty() && led.isPresent();
    String wording = leads ? led.get().rest() : worded;
    if (wording.isEmpty() && led.isPresent()) {
      wording = led.get().rest();
    }
    Optional<Integer> number =
        ScoreText.number(cell(row, Role.NUMBER))
            .filter(n -> n.signum() > 0 && n.stripTrailingZeros().scale() <= 0 && n.precision() < 5)
            .map(java.math.BigDecimal::intValue);
    Optional<PartMention> own = PartMention.in(cell(row, Role.INSTRUMENT), framework);
    Instrument instrument =
        own.map(PartMention::instrument).orElse(heading == null ? null : heading.instrument());
    Part part = own.isPresent() ? own.get().part() : heading == null ? null : heading.part();
    String indicator = cell(row, Role.INDICATOR);
    if (indicator.isEmpty()) {
      indicator = cell(row, Role.SUB_INDICATOR);
    }
    return new RowText(row, led, code, wording, indicator, number, instrument, part);
  }

  /** The code of a row, be it in the column of numbers. */
  private String code(int row) {
    String number = table.column(Role.CODE).isEmpty() ? cell(row, Role.NUMBER) : "";
    boolean coded =
        QuestionSpelling.of(number)
            .filter(each -> !each.letters().isEmpty() && each.rest().isEmpty())
            .isPresent();
    return coded ? number : cell(row, Role.CODE);
  }

  /**
   * What shows in a row, be it in a cell that covers several; its rows are then of one question.
   */
  private String cell(int row, Role role) {
    Optional<Integer> column = table.column(role);
    if (column.isEmpty()) {
      return "";
    }
    int from = merges.firstRow(row, column.get());
    boolean covered = from < row && from > table.headerRow();
    return covered && !holdsScore(row) ? "" : text(covered ? from : row, column.get());
  }

  private boolean holdsScore(int row) {
    return table.uses().entrySet().stream()
        .anyMatch(
            each ->
                each.getValue().role() == Role.SCORE
                    && merges.firstRow(row, each.getKey()) == row
                    && !text(row, each.getKey()).isEmpty());
  }

  private String text(int row, int column) {
    String text = table.sheet().content(row, column).text();
    return text.length() > LONGEST ? "" : text.strip();
  }
}
