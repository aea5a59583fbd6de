package org.itaworkbook.workbook.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.itaworkbook.workbook.contract.PlanColumn;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.itaworkbook.workbook.reading.ActionWords.Word;

/**
 * What people wrote on the engine's own sheet of the plan beside the targets: columns that they
 * added, counted from 0, which will stand behind the engine's, and lines below the table.
 */
public final class PlanWords {

  /** What the engine's columns are called. */
  private static final List<String> HEADINGS =
      List.of(
          "rank",
          "code",
          "wording",
          "partName",
          "effort",
          "today",
          "target",
          "gainTotal",
          "cumulative");

  private final Map<Integer, Integer> columns = new TreeMap<>();
  private final Map<Integer, Word> headings = new TreeMap<>();
  private final Map<String, Map<Integer, Word>> rows = new LinkedHashMap<>();
  private final Map<Integer, Map<Integer, Word>> below = new TreeMap<>();

  private PlanWords() {}

  /**
   * Those of a workbook; none where it has no plan.
   *
   * @param helpers how many columns the engine has behind those that people see
   */
  public static PlanWords read(WorkbookFile workbook, int helpers) {
    PlanWords words = new PlanWords();
    Optional.ofNullable(workbook.engineSheets().get(EngineSheet.PLAN))
        .flatMap(workbook::sheet)
        .ifPresent(sheet -> words.read(sheet, helpers));
    return words;
  }

  /** How many columns people added. */
  public int added() {
    return columns.size();
  }

  /** The headings of the added columns. */
  public Map<Integer, Word> headings() {
    return headings;
  }

  /** The words in the added columns, by the name of the score that they stand beside. */
  public Map<String, Map<Integer, Word>> rows() {
    return rows;
  }

  /**
   * The lines below the table, by how far below its last row they stand, from 1; by the column of
   * the sheet, of which the added ones are behind {@code own}.
   *
   * @param own the column in which the first added one will stand
   */
  public Map<Integer, Map<Integer, Word>> below(int own) {
    Map<Integer, Map<Integer, Word>> placed = new TreeMap<>();
    below.forEach(
        (row, words) -> {
          Map<Integer, Word> line = new TreeMap<>();
          words.forEach((column, word) -> line.put(placed(column, own), word));
          placed.put(row, line);
        });
    return placed;
  }

  /** Where the engine's columns will stand, no added one is between them. */
  private int placed(int column, int own) {
    Integer added = columns.get(column);
    return added == null
        ? column - (int) columns.keySet().stream().filter(each -> each < column).count()
        : own + added;
  }

  private void read(SheetPart sheet, int helpers) {
    int header = -1;
    int score = -1;
    for (int row : sheet.rowNumbers()) {
      for (int column : sheet.columns(row)) {
        if (score < 0 && sheet.content(row, column).text().equals(PlanColumn.SCORE.header())) {
          header = row;
          score = column;
        }
      }
    }
    if (score >= 0) {
      TreeSet<Integer> added = between(sheet, header, score);
      for (int row : sheet.rowNumbers(header, Integer.MAX_VALUE)) {
        sheet.columns(row, score + helpers, Integer.MAX_VALUE).stream()
            .filter(column -> !sheet.content(row, column).isBlank())
            .forEach(added::add);
      }
      for (int column : added) {
        int now = columns.size();
        columns.put(column, now);
        ActionWords.word(sheet, header, column).ifPresent(word -> headings.put(now, word));
      }
      readRows(sheet, header, score);
    }
  }

  /**
   * The columns that people put between the engine's; none where there are not more without a
   * heading of the engine's than headings that are missing, since they were only called otherwise.
   */
  private static TreeSet<Integer> between(SheetPart sheet, int header, int score) {
    Set<String> missing = new HashSet<>();
    HEADINGS.forEach(each -> missing.add(Messages.thai("sheets.column." + each)));
    TreeSet<Integer> others = new TreeSet<>();
    for (int column = 0; column < score; column++) {
      if (!missing.remove(sheet.content(header, column).text().strip())) {
        others.add(column);
      }
    }
    return others.size() > missing.size() ? others : new TreeSet<>();
  }

  /** What stands beside no score, or beside one a second time, goes below the table. */
  private void readRows(SheetPart sheet, int header, int score) {
    List<Integer> others = new ArrayList<>();
    int last = header;
    for (int row : sheet.rowNumbers(header + 1, Integer.MAX_VALUE)) {
      if (!sheet.content(row, score).isBlank()) {
        last = row;
      }
    }
    for (int row : sheet.rowNumbers(header + 1, Integer.MAX_VALUE)) {
      Map<Integer, Word> words = new TreeMap<>();
      for (int column : row > last ? sheet.columns(row) : columns.keySet()) {
        int at = row > last ? column : Objects.requireNonNull(columns.get(column));
        ActionWords.word(sheet, row, column).ifPresent(word -> words.put(at, word));
      }
      String name = sheet.content(row, score).text().strip();
      if (!words.isEmpty() && row > last) {
        below.put(row - last, words);
      } else if (!words.isEmpty() && (name.isEmpty() || rows.containsKey(name))) {
        others.add(row);
      } else if (!words.isEmpty()) {
        rows.put(name, words);
      }
    }
    int behind = below.keySet().stream().mapToInt(each -> each).max().orElse(0);
    for (int row : others) {
      Map<Integer, Word> words = new TreeMap<>();
      for (int column : columns.keySet()) {
        ActionWords.word(sheet, row, column).ifPresent(word -> words.put(column, word));
      }
      below.put(++behind, words);
    }
  }
}
