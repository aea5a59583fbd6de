package org.itaworkbook.workbook.layout;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.contract.QuestionColumn;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.TablePart;
import org.jspecify.annotations.Nullable;

/**
 * A table with questions and their scores, wherever and however it stands: its header, what each
 * column is for, and the rows under it.
 */
public final class QuestionTable {

  private final SheetPart sheet;
  private final int headerRow;
  private final @Nullable TablePart table;
  private final NavigableMap<Integer, ColumnUse> uses;
  private final Set<ColumnUse> doubtful = new HashSet<>();

  /** The first column for each use, while the uses stay as they are. */
  private final Map<ColumnUse, Optional<Integer>> columns = new HashMap<>();

  private int lastRow;
  private TitleArea titleArea = TitleArea.OPEN;

  /**
   * @param headerRow the last row of the header
   * @param table the Excel table it is; null where it is only cells
   * @param lastRow the last row that can belong to it
   */
  public QuestionTable(
      SheetPart sheet,
      int headerRow,
      @Nullable TablePart table,
      Map<Integer, ColumnUse> uses,
      int lastRow) {
    this.sheet = sheet;
    this.headerRow = headerRow;
    this.table = table;
    this.uses = new TreeMap<>(uses);
    this.lastRow = lastRow;
  }

  public SheetPart sheet() {
    return sheet;
  }

  public int headerRow() {
    return headerRow;
  }

  int lastRow() {
    return lastRow;
  }

  public @Nullable TablePart table() {
    return table;
  }

  /** What the columns are for, from left to right. */
  public NavigableMap<Integer, ColumnUse> uses() {
    return Collections.unmodifiableNavigableMap(uses);
  }

  public Optional<Integer> column(QuestionColumn.Role role) {
    return column(ColumnUse.of(role));
  }

  private Optional<Integer> column(ColumnUse sought) {
    return columns.computeIfAbsent(
        sought,
        each -> doubtful.contains(each) ? Optional.empty() : columns(each).stream().findFirst());
  }

  /**
   * The column of a part's scores or of last year's.
   *
   * @param only the part whose scores all of the row's are; null where the columns say it
   */
  public Optional<Integer> column(
      QuestionColumn.Role role, Instrument instrument, Part part, @Nullable Part only) {
    Optional<Integer> own =
        instrument.parts().size() == 1 || only != null && !only.id().equals(part.id())
            ? Optional.empty()
            : column(new ColumnUse(role, part.id()));
    boolean plain = only == null ? instrument.parts().size() == 1 : only.id().equals(part.id());
    return own.isEmpty() && plain ? column(role, instrument) : own;
  }

  /** The column of an instrument's own, or else of all. */
  Optional<Integer> column(QuestionColumn.Role role, Instrument instrument) {
    return column(new ColumnUse(role, null, instrument.code())).or(() -> column(role));
  }

  /** Takes note of a column that the engine has added. */
  public void add(QuestionColumn.Role role, int column) {
    uses.put(column, ColumnUse.of(role));
    columns.clear();
  }

  /** Takes note that a column is not what its header says. */
  public void forget(int column) {
    uses.remove(column);
    columns.clear();
  }

  /** All columns that say they are for the same, from left to right. */
  public List<Integer> columns(ColumnUse sought) {
    return uses.entrySet().stream()
        .filter(each -> each.getValue().equals(sought))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Takes note that nobody can tell which of several columns is meant: none is. */
  public void doubt(ColumnUse use) {
    doubtful.add(use);
    columns.clear();
  }

  /** Takes note of columns that may be for scores; nobody can tell. */
  public void doubt(ColumnUse use, Collection<Integer> among) {
    among.forEach(column -> uses.put(column, use));
    doubt(use);
  }

  public boolean doubts(ColumnUse use) {
    return doubtful.contains(use);
  }

  /** Whether it would have a part's scores, were it clear where. */
  boolean doubtsScores(Instrument instrument, Part part, @Nullable Part only) {
    if (only != null && !only.id().equals(part.id())) {
      return false;
    }
    return doubtful.contains(new ColumnUse(QuestionColumn.Role.SCORE, part.id()))
        || (doubtful.contains(ColumnUse.of(QuestionColumn.Role.SCORE))
                || doubtful.contains(
                    new ColumnUse(QuestionColumn.Role.SCORE, null, instrument.code())))
            && column(QuestionColumn.Role.SCORE, instrument, part, only).isEmpty();
  }

  public TitleArea titleArea() {
    return titleArea;
  }

  /** Takes note that what stands above it in its columns ends with a row. */
  public void below(int row) {
    titleArea = new TitleArea(row, titleArea.left());
  }

  /**
   * Takes note that another table at its left ends with a column.
   *
   * @param column -1 for none
   */
  public void rightOf(int column) {
    titleArea = new TitleArea(titleArea.above(), Math.max(titleArea.left(), column));
  }

  public boolean overlaps(QuestionTable other) {
    return sheet == other.sheet
        && uses.firstKey() <= other.uses.lastKey()
        && other.uses.firstKey() <= uses.lastKey();
  }

  /** Whether a table in the same header row has headers in its columns. */
  public boolean sharesHeader(FoundTable other) {
    return uses.firstKey() <= other.headers().lastKey()
        && other.headers().firstKey() <= uses.lastKey();
  }

  /** Lets it end where another begins, unless it ends before. */
  public void endAt(int row) {
    lastRow = Math.min(lastRow, row);
  }

  /** The rows under the header that hold anything, in order. */
  public Iterable<Integer> rows() {
    return sheet.rowNumbers(headerRow + 1, lastRow);
  }

  /** Where the code of a row stands, or else the wording that begins with it. */
  public int codeColumn(int row) {
    return column(QuestionColumn.Role.CODE)
        .filter(column -> !sheet.content(row, column).isBlank())
        .or(() -> column(QuestionColumn.Role.WORDING))
        .or(() -> column(QuestionColumn.Role.NUMBER))
        .orElse(uses.firstKey());
  }

  /** The first cell of its header row. */
  public String headerCell() {
    return Addresses.of(headerRow, uses.firstKey());
  }
}
