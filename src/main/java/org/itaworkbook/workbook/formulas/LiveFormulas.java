package org.itaworkbook.workbook.formulas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.Average;
import org.itaworkbook.analysis.Averages;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Level;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.contract.HiddenNames;
import org.itaworkbook.workbook.contract.QuestionColumn;
import org.itaworkbook.workbook.contract.YearHeaders;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.TablePart;

/**
 * The formulas by which a workbook shows the engine's figures live. Each rounded figure is one
 * formula straight from score cells. In an Excel table the cells are picked by the question's code,
 * so that sorting the table does no harm; elsewhere by their address.
 *
 * <p>A figure has no live formula where a cell that it needs shows Excel something other than what
 * the engine read, such as a number typed as text, or where {@link LiveRounding} cannot give it.
 */
public final class LiveFormulas {

  private final Layout layout;
  private final Framework framework;
  private final Map<ScoreKey, BigDecimal> values;
  private final Averages averages;
  private final Map<QuestionTable, Map<String, Integer>> codeCounts = new IdentityHashMap<>();

  public LiveFormulas(Layout layout, Map<ScoreKey, BigDecimal> values) {
    this.layout = layout;
    this.framework = layout.framework();
    this.values = values;
    this.averages = Averages.of(framework);
  }

  /** The defined name of a figure. */
  public static String name(FigureCode figure) {
    String code = figure.value();
    if (figure.equals(FigureCode.TOTAL)) {
      return "ITA_Total";
    }
    if (figure.equals(FigureCode.LEVEL)) {
      return "ITA_Level";
    }
    return code.startsWith("INDICATOR_")
        ? "ITA_Indicator_" + code.substring("INDICATOR_".length())
        : "ITA_Average_" + code;
  }

  /** A figure's formula; empty where it can only be written as a value. */
  public Optional<String> figure(FigureCode code) {
    if (code.equals(FigureCode.LEVEL)) {
      return isLive(FigureCode.TOTAL) && framework.levelFigures().stream().allMatch(this::isLive)
          ? Optional.of(level())
          : Optional.empty();
    }
    Average average = averages.figure(code);
    List<ScoreKey> scores = average.scores();
    if (!isLive(code)) {
      return Optional.empty();
    }
    return Optional.of(
        "IF("
            + count(scores)
            + "<"
            + scores.size()
            + ",\"\","
            + LiveRounding.of(average.formula(this::mean), 2)
            + ")");
  }

  private boolean isLive(FigureCode code) {
    return averages.figure(code).scores().stream().allMatch(this::isLive)
        && averages.roundsAlikeWith(LiveRounding.MARGIN, code, values);
  }

  private String level() {
    StringBuilder formula = new StringBuilder("IF(ITA_Total=\"\",\"\",");
    List<Level> levels = framework.levels();
    for (Level level : levels.subList(0, levels.size() - 1)) {
      formula.append("IF(AND(ITA_Total>=").append(CellContent.plain(level.minimumTotal()));
      BigDecimal each = level.minimumEach();
      if (each != null) {
        for (FigureCode figure : framework.levelFigures()) {
          formula.append(',').append(name(figure)).append(">=").append(CellContent.plain(each));
        }
      }
      formula.append("),").append(quoted(level.name().th())).append(',');
    }
    return formula.append(quoted(levels.get(levels.size() - 1).name().th()))
        + ")".repeat(levels.size());
  }

  public static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /** Whether Excel sees in a score's cell what the engine read. */
  private boolean isLive(ScoreKey key) {
    Optional<Layout.ScoreAt> there = layout.score(key);
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
  private record Cells(QuestionTable table, int column) {}

  private Map<Cells, List<QuestionRow>> byColumn(List<ScoreKey> scores) {
    Map<Cells, List<QuestionRow>> columns = new LinkedHashMap<>();
    for (ScoreKey key : scores) {
      Layout.ScoreAt at = layout.score(key).orElseThrow();
      columns
          .computeIfAbsent(new Cells(at.row().table(), at.column()), each -> new ArrayList<>())
          .add(at.row());
    }
    return columns;
  }

  private String mean(List<ScoreKey> scores) {
    String sum =
        byColumn(scores).entrySet().stream()
            .map(
                each ->
                    byCode(each.getKey(), each.getValue())
                        ? "SUMPRODUCT(SUMIFS("
                            + column(each.getKey().table(), each.getKey().column())
                            + ","
                            + codes(each.getKey().table())
                            + ","
                            + list(each.getValue())
                            + "))"
                        : "SUM(" + addresses(each.getKey(), each.getValue()) + ")")
            .collect(Collectors.joining("+"));
    return (sum.contains(")+") ? "(" + sum + ")" : sum) + "/" + scores.size();
  }

  private String count(List<ScoreKey> scores) {
    return byColumn(scores).entrySet().stream()
        .map(
            each -> {
              Cells cells = each.getKey();
              if (!byCode(cells, each.getValue())) {
                return "COUNT(" + addresses(cells, each.getValue()) + ")";
              }
              String column = column(cells.table(), cells.column());
              return "SUMPRODUCT(COUNTIFS("
                  + codes(cells.table())
                  + ","
                  + list(each.getValue())
                  + ","
                  + column
                  + ",\">=0\","
                  + column
                  + ",\"<=100\"))";
            })
        .collect(Collectors.joining("+"));
  }

  /**
   * Whether the rows can be picked by their codes: spelt as in the framework, and no other row of
   * the table has the same one.
   */
  private boolean byCode(Cells cells, List<QuestionRow> rows) {
    return cells.table().table() != null
        && rows.stream().allMatch(row -> hasPlainCode(row) && isAlone(row));
  }

  private boolean isAlone(QuestionRow row) {
    return codeCounts
            .computeIfAbsent(row.table(), LiveFormulas::codeCounts)
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
        .map(row -> quoted(row.question().code().toString()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** The cells by address, neighbours drawn together. */
  private static String addresses(Cells cells, List<QuestionRow> rows) {
    TreeMap<Integer, Integer> runs = new TreeMap<>();
    rows.stream()
        .map(QuestionRow::row)
        .sorted()
        .forEach(
            row -> {
              Map.Entry<Integer, Integer> last = runs.lastEntry();
              if (last != null && last.getValue() == row - 1) {
                runs.put(last.getKey(), row);
              } else {
                runs.put(row, row);
              }
            });
    String sheet = new Place(cells.table().sheet().name(), null).toString();
    return runs.entrySet().stream()
        .map(
            run -> {
              String first = absolute(run.getKey(), cells.column());
              return sheet
                  + "!"
                  + (run.getKey().equals(run.getValue())
                      ? first
                      : first + ":" + absolute(run.getValue(), cells.column()));
            })
        .collect(Collectors.joining(","));
  }

  private static String absolute(int row, int column) {
    return new Address(row, column).absolute();
  }

  /** The score itself, wherever sorting may move it; empty where its cell holds something else. */
  public Optional<String> score(ScoreKey key) {
    if (!isLive(key)) {
      return Optional.empty();
    }
    Map.Entry<Cells, List<QuestionRow>> cell = byColumn(List.of(key)).entrySet().iterator().next();
    Cells cells = cell.getKey();
    return Optional.of(
        byCode(cells, cell.getValue())
            ? "INDEX("
                + column(cells.table(), cells.column())
                + ",MATCH("
                + quoted(key.question().toString())
                + ","
                + codes(cells.table())
                + ",0))"
            : addresses(cells, cell.getValue()));
  }

  /**
   * The formula of a triage cell in a question's own row.
   *
   * @param improve for the column of questions to improve, else of those to maintain
   */
  Optional<String> triage(QuestionRow row, boolean improve) {
    Optional<List<String>> scores =
        ownScores(row).filter(each -> known(row).stream().allMatch(LiveRounding::isExact));
    String list = scores.map(each -> String.join(",", each)).orElse("");
    int parts = row.instrument().parts().size();
    return scores.map(
        each ->
            "IF(COUNT("
                + list
                + ")"
                + (improve ? "=0" : "<" + parts)
                + ",\"\",IF("
                + LiveRounding.of("MIN(" + list + ")", 2)
                + (improve ? "<" : ">=")
                + HiddenNames.THRESHOLD
                + ",\""
                + YearHeaders.MARK
                + "\",\"\"))");
  }

  /** Whether a formula reads like one of {@link #triage}. */
  public static boolean isTriage(String formula) {
    return formula.contains(HiddenNames.THRESHOLD) && formula.contains(quoted(YearHeaders.MARK));
  }

  /** The formula of a gap cell in a question's own row. */
  Optional<String> gap(QuestionRow row) {
    return ownScores(row).filter(scores -> scores.size() == 2).flatMap(scores -> gap(row, scores));
  }

  private Optional<String> gap(QuestionRow row, List<String> scores) {
    List<BigDecimal> known = known(row);
    if (known.size() == 2 && !LiveRounding.isExact(known.get(0).subtract(known.get(1)))) {
      return Optional.empty();
    }
    return Optional.of(
        "IF(COUNT("
            + String.join(",", scores)
            + ")<2,\"\","
            + LiveRounding.difference(String.join("-", scores))
            + ")");
  }

  private List<BigDecimal> known(QuestionRow row) {
    return row.instrument().parts().stream()
        .map(part -> values.get(new ScoreKey(row.question().code(), part.id())))
        .filter(Objects::nonNull)
        .toList();
  }

  private Optional<List<String>> ownScores(QuestionRow row) {
    List<String> scores = new ArrayList<>();
    for (Part part : row.instrument().parts()) {
      ScoreKey key = new ScoreKey(row.question().code(), part.id());
      if (!isLive(key)) {
        return Optional.empty();
      }
      scores.add(seenFrom(row, layout.score(key).orElseThrow()));
    }
    return Optional.of(scores);
  }

  /** How a formula in one row names a score, in the same row or elsewhere. */
  private static String seenFrom(QuestionRow row, Layout.ScoreAt score) {
    TablePart table = row.table().table();
    if (score.row().table() != row.table() || score.row().row() != row.row()) {
      return addresses(new Cells(score.row().table(), score.column()), List.of(score.row()));
    }
    return table == null
        ? "$" + new Address(row.row(), score.column())
        : table.ownRow(score.column());
  }
}
