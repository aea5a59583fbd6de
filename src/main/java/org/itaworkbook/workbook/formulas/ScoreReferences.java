package org.itaworkbook.workbook.formulas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.FormulaText;
import org.itaworkbook.workbook.contract.QuestionColumn;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.layout.ScoreAt;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.TablePart;
import org.jspecify.annotations.Nullable;

/**
 * How formulas name score cells. In an Excel table they are picked by the question's code, so that
 * sorting the table does no harm; elsewhere by their address.
 */
public final class ScoreReferences {

  /** Of more areas each score's range is not looked at: formulas have 8,192 signs at most. */
  private static final int MOST_AREAS = 10;

  private final Layout layout;
  private final Map<ScoreKey, BigDecimal> values;
  private final Map<ScoreKey, Boolean> live = new HashMap<>();
  private final Map<QuestionTable, Map<String, Integer>> codeCounts = new IdentityHashMap<>();
  private final Map<QuestionRow, Boolean> coded = new IdentityHashMap<>();

  ScoreReferences(Layout layout, Map<ScoreKey, BigDecimal> values) {
    this.layout = layout;
    this.values = values;
  }

  /** Whether Excel sees in a score's cell what the engine read. */
  boolean isLive(ScoreKey key) {
    Boolean known = live.get(key);
    if (known == null) {
      known = isSeen(key);
      live.put(key, known);
    }
    return known;
  }

  boolean areLive(List<ScoreKey> keys) {
    for (ScoreKey key : keys) {
      if (!isLive(key)) {
        return false;
      }
    }
    return true;
  }

  private boolean isSeen(ScoreKey key) {
    Optional<ScoreAt> there = layout.score(key);
    if (there.isEmpty()) {
      return false;
    }
    CellContent content = there.get().content();
    BigDecimal value = values.get(key);
    BigDecimal number = content.number();
    return value == null
        ? content.kind() == CellContent.Kind.BLANK
        : number != null && number.compareTo(value) == 0;
  }

  /** Score cells of one column of one table. */
  private record Cells(QuestionTable table, int column) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Cells cells && table == cells.table && column == cells.column;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(table) + column;
    }
  }

  private Map<Cells, List<QuestionRow>> byColumn(List<ScoreKey> scores) {
    Map<Cells, List<QuestionRow>> columns = new LinkedHashMap<>();
    for (ScoreKey key : scores) {
      ScoreAt at = layout.score(key).orElseThrow();
      columns
          .computeIfAbsent(new Cells(at.row().table(), at.column()), each -> new ArrayList<>())
          .add(at.row());
    }
    return columns;
  }

  /** The mean of live scores. */
  String mean(List<ScoreKey> scores) {
    String sum =
        byColumn(scores).entrySet().stream()
            .map(each -> sum(each.getKey(), each.getValue()))
            .collect(Collectors.joining("+"));
    return (sum.contains(")+") ? "(" + sum + ")" : sum) + "/" + scores.size();
  }

  private String sum(Cells cells, List<QuestionRow> rows) {
    return byCode(cells, rows)
        ? "SUMPRODUCT(SUMIFS("
            + column(cells.table(), cells.column())
            + ","
            + codes(cells.table())
            + ","
            + list(rows)
            + "))"
        : "SUM(" + addresses(cells, rows) + ")";
  }

  /** How many of live scores hold a number from 0 to 100. */
  String count(List<ScoreKey> scores) {
    return byColumn(scores).entrySet().stream()
        .map(each -> count(each.getKey(), each.getValue()))
        .collect(Collectors.joining("+"));
  }

  private String count(Cells cells, List<QuestionRow> rows) {
    if (!byCode(cells, rows)) {
      List<String> areas = areas(cells, rows(rows));
      if (areas.size() > MOST_AREAS) {
        return "COUNT(" + String.join(",", areas) + ")";
      }
      return areas.stream()
          .map(area -> "COUNTIFS(" + area + ",\">=0\"," + area + ",\"<=100\")")
          .collect(Collectors.joining("+"));
    }
    String column = column(cells.table(), cells.column());
    return "SUMPRODUCT(COUNTIFS("
        + codes(cells.table())
        + ","
        + list(rows)
        + ","
        + column
        + ",\">=0\","
        + column
        + ",\"<=100\"))";
  }

  /** The sum of live scores, each by a weight; what is no number counts as 0. */
  String weighted(Map<ScoreKey, Integer> weights) {
    Map<Cells, Map<QuestionRow, Integer>> columns = new LinkedHashMap<>();
    weights.forEach(
        (key, weight) -> {
          ScoreAt at = layout.score(key).orElseThrow();
          columns
              .computeIfAbsent(
                  new Cells(at.row().table(), at.column()), each -> new LinkedHashMap<>())
              .put(at.row(), weight);
        });
    return columns.entrySet().stream()
        .map(each -> weighted(each.getKey(), each.getValue()))
        .collect(Collectors.joining("+"));
  }

  private String weighted(Cells cells, Map<QuestionRow, Integer> weights) {
    List<QuestionRow> rows = List.copyOf(weights.keySet());
    if (byCode(cells, rows)) {
      return "SUMPRODUCT(SUMIFS("
          + column(cells.table(), cells.column())
          + ","
          + codes(cells.table())
          + ","
          + list(rows)
          + "),"
          + array(weights.values(), ",")
          + ")";
    }
    TreeMap<Integer, Integer> byRow = new TreeMap<>();
    weights.forEach((row, weight) -> byRow.put(row.row(), weight));
    List<String> sums = new ArrayList<>();
    runs(rows(rows))
        .forEach(
            (first, last) ->
                sums.add(
                    "SUMPRODUCT("
                        + areas(cells, new TreeSet<>(byRow.subMap(first, last + 1).keySet())).get(0)
                        + ","
                        + array(byRow.subMap(first, last + 1).values(), ";")
                        + ")"));
    return String.join("+", sums);
  }

  private static String array(Collection<Integer> numbers, String between) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(between, "{", "}"));
  }

  /** The score itself, wherever sorting may move it; empty where its cell holds something else. */
  public Optional<String> score(ScoreKey key) {
    if (!isLive(key)) {
      return Optional.empty();
    }
    ScoreAt at = layout.score(key).orElseThrow();
    Cells cells = new Cells(at.row().table(), at.column());
    List<QuestionRow> row = List.of(at.row());
    return Optional.of(
        byCode(cells, row)
            ? "INDEX("
                + column(cells.table(), cells.column())
                + ",MATCH("
                + FormulaText.quoted(key.question().toString())
                + ","
                + codes(cells.table())
                + ",0))"
            : addresses(cells, row));
  }

  /** How a formula in one row names a score, in the same row or elsewhere. */
  String seenFrom(QuestionRow row, ScoreKey key) {
    ScoreAt score = layout.score(key).orElseThrow();
    TablePart table = row.table().table();
    if (score.row().table() != row.table() || score.row().row() != row.row()) {
      return addresses(new Cells(score.row().table(), score.column()), List.of(score.row()));
    }
    return table == null
        ? Addresses.inRow(row.row(), score.column())
        : table.ownRow(score.column());
  }

  /**
   * Whether the rows can be picked by their codes: spelt as in the framework, and no other row of
   * the table has the same one.
   */
  private boolean byCode(Cells cells, List<QuestionRow> rows) {
    if (cells.table().table() == null) {
      return false;
    }
    for (QuestionRow row : rows) {
      if (!coded.computeIfAbsent(row, each -> hasPlainCode(each) && isAlone(each))) {
        return false;
      }
    }
    return true;
  }

  private boolean isAlone(QuestionRow row) {
    return codeCounts
            .computeIfAbsent(row.table(), ScoreReferences::codeCounts)
            .getOrDefault(alike(row.question().code().toString()), 0)
        == 1;
  }

  /** How often each code stands in an Excel table, questions or not, as Excel tells them apart. */
  private static Map<String, Integer> codeCounts(QuestionTable found) {
    TablePart table = Objects.requireNonNull(found.table());
    int column = found.column(QuestionColumn.Role.CODE).orElseThrow();
    Map<String, Integer> counts = new HashMap<>();
    for (int row : found.sheet().rowNumbers(table.headerRow() + 1, table.lastRow())) {
      counts.merge(alike(found.sheet().content(row, column).text()), 1, Integer::sum);
    }
    return counts;
  }

  private static String alike(String code) {
    return code.toLowerCase(Locale.ROOT);
  }

  private static boolean hasPlainCode(QuestionRow row) {
    return row.column(QuestionColumn.Role.CODE)
        .map(row::content)
        .filter(code -> code.text().equalsIgnoreCase(row.question().code().toString()))
        .isPresent();
  }

  private static String column(QuestionTable found, int column) {
    return Objects.requireNonNull(found.table()).column(column);
  }

  private static String codes(QuestionTable found) {
    return column(found, found.column(QuestionColumn.Role.CODE).orElseThrow());
  }

  private static String list(List<QuestionRow> rows) {
    return rows.stream()
        .map(row -> FormulaText.quoted(row.question().code().toString()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String addresses(Cells cells, List<QuestionRow> rows) {
    return String.join(",", areas(cells, rows(rows)));
  }

  /** The cells by address, neighbours drawn together. */
  private static List<String> areas(Cells cells, TreeSet<Integer> rows) {
    String sheet = new Place(cells.table().sheet().name(), null).toString();
    return runs(rows).entrySet().stream()
        .map(run -> sheet + "!" + Addresses.area(cells.column(), run.getKey(), run.getValue()))
        .toList();
  }

  private static TreeSet<Integer> rows(List<QuestionRow> rows) {
    TreeSet<Integer> numbers = new TreeSet<>();
    rows.forEach(row -> numbers.add(row.row()));
    return numbers;
  }

  /** The first row and the last of each run of neighbours. */
  private static TreeMap<Integer, Integer> runs(TreeSet<Integer> rows) {
    TreeMap<Integer, Integer> runs = new TreeMap<>();
    for (int row : rows) {
      Map.Entry<Integer, Integer> last = runs.lastEntry();
      runs.put(last != null && last.getValue() == row - 1 ? last.getKey() : row, row);
    }
    return runs;
  }
}
