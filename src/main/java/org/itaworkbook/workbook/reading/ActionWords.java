package org.itaworkbook.workbook.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itaworkbook.scores.QuestionSpelling;
import org.itaworkbook.text.Digits;
import org.itaworkbook.workbook.contract.ActionColumn;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.jspecify.annotations.Nullable;

/**
 * What people typed on the engine's own sheet of actions: remarks, columns that they added, words
 * over those that the engine wrote, and lines below the table. Columns are those in which they will
 * stand when the sheet is drawn anew: the engine's, then the added ones.
 */
public final class ActionWords {

  /** None. */
  public static final ActionWords NONE = new ActionWords();

  /**
   * A cell that somebody typed.
   *
   * @param format the index of its look
   */
  public record Word(CellContent content, int format) {}

  /** In which the engine itself writes formulas. */
  private static final Set<ActionColumn> LINKED =
      Set.of(ActionColumn.UNIT, ActionColumn.PERSON, ActionColumn.PERIOD, ActionColumn.STATUS);

  /** As many headings of the engine make the row of them. */
  private static final int ENOUGH = 6;

  private final Map<ActionColumn, Integer> columns = new EnumMap<>(ActionColumn.class);

  /** The column in which a person's column will stand, by that in which it stands. */
  private final Map<Integer, Integer> added = new TreeMap<>();

  private final Map<Integer, Word> headings = new TreeMap<>();
  private final Map<String, Map<Integer, Word>> rows = new LinkedHashMap<>();
  private final Map<Integer, Map<Integer, Word>> below = new TreeMap<>();

  private ActionWords() {}

  /** Those of a workbook; none where it has no such sheet. */
  public static ActionWords read(WorkbookFile workbook) {
    return Optional.ofNullable(workbook.engineSheets().get(EngineSheet.ACTIONS))
        .flatMap(workbook::sheet)
        .map(ActionWords::of)
        .orElse(NONE);
  }

  /** The words of each question that has any, by its code and then by their column. */
  public Map<String, Map<Integer, Word>> rows() {
    return rows;
  }

  /** The headings of the columns that people added, by their column. */
  public Map<Integer, Word> headings() {
    return headings;
  }

  /** How many columns people added. */
  public int added() {
    return added.size();
  }

  /** The lines below the table, by how far below its last row they stand, from 1. */
  public Map<Integer, Map<Integer, Word>> below() {
    return below;
  }

  /**
   * What tells later that a cell still holds what the engine wrote.
   *
   * @param texts of {@link ActionColumn#TYPED_OVER}
   */
  public static String written(String code, List<String> texts) {
    StringBuilder written = new StringBuilder(code);
    texts.forEach(text -> written.append(' ').append(print(text)));
    return written.toString();
  }

  /** Programs break lines in their own ways. */
  private static String print(String text) {
    return Integer.toHexString(text.strip().replaceAll("\\s+", " ").hashCode());
  }

  private static ActionWords of(SheetPart sheet) {
    ActionWords words = new ActionWords();
    words.read(sheet);
    return words;
  }

  /** Reads from the row down whose headings are known; nothing where none is left. */
  private void read(SheetPart sheet) {
    for (int row : sheet.rowNumbers()) {
      Map<String, Integer> texts = new LinkedHashMap<>();
      for (int column : sheet.columns(row)) {
        texts.putIfAbsent(sheet.content(row, column).text().strip(), column);
      }
      for (ActionColumn each : ActionColumn.values()) {
        Optional.ofNullable(texts.get(each.header())).ifPresent(at -> columns.put(each, at));
      }
      if (columns.size() >= ENOUGH) {
        renamed();
      }
      if (columns.size() >= ENOUGH && columns.containsKey(ActionColumn.CODE)) {
        int written = texts.getOrDefault(ActionColumn.WRITTEN, -1);
        addedColumns(sheet, row, written);
        readRows(sheet, row, written);
        return;
      }
      columns.clear();
    }
  }

  /** Columns whose headings somebody changed stand between those that are known, or before them. */
  private void renamed() {
    ActionColumn[] all = ActionColumn.values();
    int before = -1;
    int known = -1;
    for (int i = 0; i < all.length; i++) {
      Integer at = columns.get(all[i]);
      if (at == null) {
        continue;
      }
      for (int missing = known + 1; missing < i && at - before == i - known; missing++) {
        columns.put(all[missing], before + missing - known);
      }
      before = at;
      known = i;
    }
  }

  private void addedColumns(SheetPart sheet, int header, int written) {
    TreeSet<Integer> others = new TreeSet<>();
    for (int row : sheet.rowNumbers(header, Integer.MAX_VALUE)) {
      for (int column : sheet.columns(row)) {
        if (column != written
            && !columns.containsValue(column)
            && !sheet.content(row, column).isBlank()) {
          others.add(column);
        }
      }
    }
    for (int column : others) {
      int now = ActionColumn.values().length + added.size();
      added.put(column, now);
      word(sheet, header, column).ifPresent(word -> headings.put(now, word));
    }
  }

  private void readRows(SheetPart sheet, int header, int written) {
    Map<String, String[]> memory = memory(sheet, header, written);
    int last = header;
    List<Integer> others = new ArrayList<>();
    for (int row : sheet.rowNumbers(header + 1, Integer.MAX_VALUE)) {
      String code = code(sheet, row);
      boolean known =
          written < 0 ? QuestionSpelling.of(code).isPresent() : memory.containsKey(code);
      if (!known || rows.containsKey(code)) {
        others.add(row);
        continue;
      }
      last = row;
      rows.put(code, words(sheet, row, memory.get(code)));
    }
    rows.values().removeIf(Map::isEmpty);
    int behind = 0;
    for (int row : others) {
      Map<Integer, Word> words = line(sheet, row);
      if (!words.isEmpty()) {
        behind = Math.max(row - last, behind + 1);
        below.put(behind, words);
      }
    }
  }

  /** The code that a row shows, also where no program has calculated its link. */
  private String code(SheetPart sheet, int row) {
    int column = Objects.requireNonNull(columns.get(ActionColumn.CODE));
    CellContent content = sheet.content(row, column);
    String formula = sheet.formula(row, column);
    String text = content.text();
    if (content.kind() == CellContent.Kind.NOT_CALCULATED && formula != null) {
      String[] quoted = formula.split("\"", -1);
      text = quoted.length > 2 ? quoted[quoted.length - 2] : "";
    }
    return Digits.toArabic(text).strip();
  }

  /** What the engine wrote of each question, by its code. */
  private static Map<String, String[]> memory(SheetPart sheet, int header, int written) {
    Map<String, String[]> memory = new HashMap<>();
    if (written < 0) {
      return memory;
    }
    for (int row : sheet.rowNumbers(header + 1, Integer.MAX_VALUE)) {
      String[] words = sheet.content(row, written).text().split(" ", -1);
      if (words.length == ActionColumn.TYPED_OVER.size() + 1) {
        memory.put(words[0], words);
      }
    }
    return memory;
  }

  /**
   * @param written what the engine wrote; null where nobody knows, so that nothing is taken for
   *     typed over it
   */
  private Map<Integer, Word> words(SheetPart sheet, int row, String @Nullable [] written) {
    Map<Integer, Word> words = addedWords(sheet, row);
    for (int i = 0; written != null && i < ActionColumn.TYPED_OVER.size(); i++) {
      ActionColumn each = ActionColumn.TYPED_OVER.get(i);
      Integer column = columns.get(each);
      if (column == null || sheet.formula(row, column) != null && LINKED.contains(each)) {
        continue;
      }
      int at = i + 1;
      word(sheet, row, column)
          .filter(word -> !print(word.content().text()).equals(written[at]))
          .ifPresent(word -> words.put(each.ordinal(), word));
    }
    return words;
  }

  private Map<Integer, Word> addedWords(SheetPart sheet, int row) {
    Map<Integer, Word> words = new TreeMap<>();
    added.forEach(
        (column, now) -> word(sheet, row, column).ifPresent(word -> words.put(now, word)));
    Integer remark = columns.get(ActionColumn.REMARK);
    if (remark != null) {
      word(sheet, row, remark).ifPresent(word -> words.put(ActionColumn.REMARK.ordinal(), word));
    }
    return words;
  }

  /** All words of a line that is about no question of the table. */
  private Map<Integer, Word> line(SheetPart sheet, int row) {
    Map<Integer, Word> words = addedWords(sheet, row);
    columns.forEach(
        (each, column) ->
            word(sheet, row, column).ifPresent(word -> words.put(each.ordinal(), word)));
    return words;
  }

  /** What a cell holds; of a formula that nobody calculated its own text. */
  static Optional<Word> word(SheetPart sheet, int row, int column) {
    CellContent content = sheet.content(row, column);
    String formula = sheet.formula(row, column);
    CellContent held =
        content.kind() == CellContent.Kind.NOT_CALCULATED && formula != null
            ? CellContent.text("=" + formula, false)
            : content;
    return held.isBlank()
        ? Optional.empty()
        : Optional.of(new Word(held, sheet.style(row, column)));
  }
}
