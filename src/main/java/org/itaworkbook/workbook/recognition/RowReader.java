package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  /** So far beside the table's known columns one may name parts. */
  private static final int BESIDE = 3;

  /** A longer text is neither a code nor a wording; a form may hold whole reports. */
  private static final int LONGEST = 600;

  private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[]?\\s*([0-9]{1,2})\\s*[)\\].]?");

  private final QuestionTable table;
  private final Merges merges;
  private final Framework framework;
  private final List<Instrument> instruments;
  private final HeaderMeanings words;

  RowReader(QuestionTable table, Merges merges, Framework framework, HeaderMeanings words) {
    this.words = words;
    this.table = table;
    this.merges = merges;
    this.framework = framework;
    this.instruments = framework.instruments();
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
    int top = table.titleArea().top(table.headerRow());
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
    List<RowText> rows = rows(title, Set.of());
    Set<String> seldom = namedSeldom(rows);
    return ofParts(seldom.isEmpty() ? rows : rows(title, seldom));
  }

  /**
   * The rows with the parts that one column names in all rows of an instrument of several parts,
   * whatever its heading says, where nothing else names them.
   */
  private List<RowText> ofParts(List<RowText> rows) {
    if (table.uses().values().stream().anyMatch(use -> use.part() != null)) {
      return rows;
    }
    List<RowText> parted =
        rows.stream()
            .filter(row -> row.spelling().filter(each -> isParted(each.prefix())).isPresent())
            .toList();
    if (parted.size() < 2 || parted.stream().anyMatch(row -> row.part() != null)) {
      return rows;
    }
    int first = Math.max(table.titleArea().left() + 1, table.uses().firstKey() - BESIDE);
    for (int column = first; column <= table.uses().lastKey() + BESIDE; column++) {
      Map<Integer, PartMention> named = named(parted, column);
      if (named.values().stream().distinct().count() > 1) {
        return rows.stream()
            .map(
                row -> {
                  PartMention its = named.get(row.row());
                  return its == null ? row : row.ofPart(its);
                })
            .toList();
      }
    }
    return rows;
  }

  private boolean isParted(String prefix) {
    return instruments.stream()
        .anyMatch(each -> each.prefix().equals(prefix) && each.parts().size() > 1);
  }

  /** The parts that a column names, by row; none where it does not in every row. */
  private Map<Integer, PartMention> named(List<RowText> rows, int column) {
    String heading = text(table.headerRow(), column);
    Map<Integer, PartMention> named = new HashMap<>();
    for (RowText row : rows) {
      String text = text(row.row(), column);
      Optional<PartMention> part = named(text).or(() -> named(heading + text));
      if (text.isEmpty() || part.isEmpty()) {
        return Map.of();
      }
      named.put(row.row(), part.get());
    }
    return named;
  }

  private boolean isCode(QuestionSpelling spelling) {
    return spelling.letters().isEmpty()
        || instruments.stream().anyMatch(each -> each.prefix().equals(spelling.prefix()));
  }

  /** The part of a question's scores that a row below it names and holds. */
  private Optional<PartMention> partOf(RowText question, int row) {
    String code = cell(row, Role.CODE);
    return question.part() == null && holdsScore(row)
        ? named(code.isEmpty() ? cell(row, Role.WORDING) : code)
            .filter(
                each ->
                    question
                        .spelling()
                        .filter(its -> its.prefix().equals(each.instrument().prefix()))
                        .isPresent())
        : Optional.empty();
  }

  /** The part that a text names and says nothing else of, be it without its instrument. */
  private Optional<PartMention> named(String text) {
    return text.isEmpty() ? Optional.empty() : words.part(text).flatMap(this::mention);
  }

  private Optional<PartMention> mention(HeadingWord word) {
    for (Instrument instrument : instruments) {
      for (Part part : instrument.parts()) {
        if (instrument.code().equals(word.instrument()) && part.id().equals(word.part())) {
          return Optional.of(new PartMention(instrument, part));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * @param others the prefixes of instruments whose name and a number are no codes
   */
  private List<RowText> rows(Optional<PartMention> title, Set<String> others) {
    List<RowText> rows = new ArrayList<>();
    PartMention heading = null;
    RowText question = null;
    for (int row : table.rows()) {
      if (row == table.headerRow() + 1 && isNumbering(row)) {
        continue;
      }
      RowText text = row(row, heading, others);
      boolean code = text.spelling().filter(each -> isCode(each)).isPresent();
      Optional<PartMention> below =
          code || question == null ? Optional.empty() : partOf(question, row);
      if (question != null && below.isPresent()) {
        rows.add(question.in(row).ofPart(below.get()));
        continue;
      }
      question = code ? text : null;
      if (!code) {
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
            .flatMap(column -> mention(text(row, column)).stream())
            .filter(named -> title.isEmpty() || !named.equals(title.get()))
            .findFirst();
  }

  /**
   * The prefixes of instruments whose name and a number are codes of fewer than half of their
   * questions here: these may be its parts or its indicators.
   */
  private Set<String> namedSeldom(List<RowText> rows) {
    Map<String, Set<Integer>> numbers = new HashMap<>();
    for (RowText row : rows) {
      row.spelling()
          .filter(QuestionSpelling::named)
          .ifPresent(
              each ->
                  numbers
                      .computeIfAbsent(each.letters(), prefix -> new HashSet<>())
                      .add(each.number()));
    }
    return instruments.stream()
        .filter(each -> numbers.containsKey(each.prefix()))
        .filter(
            each ->
                numbers.getOrDefault(each.prefix(), Set.of()).size() * 2 < each.questions().size())
        .map(Instrument::prefix)
        .collect(Collectors.toSet());
  }

  private RowText row(int row, @Nullable PartMention heading, Set<String> others) {
    String code = code(row);
    String worded = cell(row, Role.WORDING);
    String leading = code.isEmpty() ? worded : code;
    Optional<QuestionSpelling> spelling = QuestionSpelling.of(leading, instruments);
    boolean other =
        spelling.filter(each -> each.named() && others.contains(each.letters())).isPresent();
    Optional<QuestionSpelling> led = other ? QuestionSpelling.of(leading) : spelling;
    boolean leads = code.isEmpty() && led.isPresent();
    String wording = leads ? led.get().rest() : worded;
    if (wording.isEmpty() && led.isPresent()) {
      wording = led.get().rest();
    }
    Optional<Integer> number =
        ScoreText.number(cell(row, Role.NUMBER))
            .filter(n -> n.signum() > 0 && n.stripTrailingZeros().scale() <= 0 && n.precision() < 5)
            .map(java.math.BigDecimal::intValue);
    Optional<PartMention> own =
        mention(cell(row, Role.INSTRUMENT)).or(() -> led.flatMap(each -> named(each.rest())));
    if (own.isEmpty() && worded.endsWith(")")) {
      own = named(worded.substring(worded.lastIndexOf('(') + 1));
    }
    Instrument instrument =
        own.map(PartMention::instrument).orElse(heading == null ? null : heading.instrument());
    Part part = own.isPresent() ? own.get().part() : heading == null ? null : heading.part();
    String indicator = cell(row, Role.INDICATOR);
    if (indicator.isEmpty()) {
      indicator = cell(row, Role.SUB_INDICATOR);
    }
    return new RowText(row, led, code, wording, indicator, number, instrument, part);
  }

  private Optional<PartMention> mention(String text) {
    return PartMention.in(text, framework).or(() -> named(text));
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
