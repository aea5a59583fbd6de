package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.workbook.contract.HeaderText;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.contract.StandardColumn;
import org.itaworkbook.workbook.contract.StandardTable;
import org.itaworkbook.workbook.layout.ColumnUse;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.Merges;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.TablePart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables of questions by what their headers say, wherever they stand: several on a sheet,
 * below a title, beside each other, with a header of one or two rows, repeated on each printed
 * page.
 */
public final class QuestionTableFinder {

  /** A longer text is no header. */
  private static final int LONGEST = 200;

  /** One of them must be there, or there is nothing to know a question by. */
  private static final Set<Role> IDENTITIES = EnumSet.of(Role.CODE, Role.WORDING, Role.NUMBER);

  /** Roles that other tables of a workbook have too. */
  private static final Set<Role> COMMON =
      EnumSet.of(Role.CODE, Role.WORDING, Role.NUMBER, Role.INSTRUMENT, Role.GAP, Role.NOTE);

  private final WorkbookFile workbook;
  private final HeaderWords words;
  private final TableHeaders headers;
  private final Set<String> otherHeaders = new HashSet<>();

  public QuestionTableFinder(WorkbookFile workbook, Framework framework) {
    this.workbook = workbook;
    this.words = new HeaderWords(framework);
    this.headers = new TableHeaders(workbook);
    for (StandardColumn column : StandardColumn.values()) {
      if (words.use(column.header()).filter(use -> COMMON.contains(use.role())).isEmpty()) {
        otherHeaders.add(HeaderText.alike(column.header()));
      }
    }
  }

  public List<QuestionTable> find() {
    List<QuestionTable> found = new ArrayList<>();
    for (SheetPart sheet : workbook.sheets()) {
      SheetTables tables = new SheetTables();
      Merges merges = new Merges(sheet);
      for (int row : sheet.rowNumbers()) {
        for (QuestionTable next : at(sheet, merges, row)) {
          tables.add(next, row);
        }
      }
      found.addAll(tables.finished());
    }
    return found;
  }

  /**
   * Neighbouring header cells of one row.
   *
   * @param table whose header they are
   * @param inside under whose header they stand
   */
  private record Run(
      @Nullable TablePart table, @Nullable TablePart inside, NavigableMap<Integer, String> texts) {}

  private List<QuestionTable> at(SheetPart sheet, Merges merges, int row) {
    List<QuestionTable> tables = new ArrayList<>();
    Run current = null;
    for (Run run : runs(sheet, merges, row)) {
      if (isOther(run)) {
        continue;
      }
      if (current != null && belongs(current, run, sheet, merges, row)) {
        current.texts().putAll(run.texts());
      } else {
        add(tables, sheet, merges, row, current);
        current = new Run(run.table(), run.inside(), new TreeMap<>(run.texts()));
      }
    }
    add(tables, sheet, merges, row, current);
    return tables;
  }

  private void add(
      List<QuestionTable> tables, SheetPart sheet, Merges merges, int row, @Nullable Run run) {
    if (run != null) {
      for (Run each : sideBySide(run)) {
        table(sheet, merges, row, each).ifPresent(tables::add);
      }
    }
  }

  /**
   * A run that begins anew with a name that it has had, each time with scores, is a table that was
   * broken into columns.
   */
  private List<Run> sideBySide(Run run) {
    List<Run> parts = new ArrayList<>();
    NavigableMap<Integer, String> texts = new TreeMap<>();
    Set<String> names = new HashSet<>();
    for (Map.Entry<Integer, String> each : run.texts().entrySet()) {
      boolean identity =
          words.use(each.getValue()).filter(use -> IDENTITIES.contains(use.role())).isPresent();
      if (identity && !names.add(HeaderText.alike(each.getValue()))) {
        parts.add(new Run(run.table(), run.inside(), texts));
        texts = new TreeMap<>();
        names.clear();
        names.add(HeaderText.alike(each.getValue()));
      }
      texts.put(each.getKey(), each.getValue());
    }
    parts.add(new Run(run.table(), run.inside(), texts));
    boolean whole =
        run.table() != null
            || parts.stream().anyMatch(each -> !hasAny(uses(each.texts()), EnumSet.of(Role.SCORE)));
    return whole ? List.of(run) : parts;
  }

  /** Whether a run goes on with the table to the left of it. */
  private boolean belongs(Run left, Run right, SheetPart sheet, Merges merges, int row) {
    if (right.table() != null || right.inside() != left.inside()) {
      return false;
    }
    boolean near = right.texts().firstKey() - left.texts().lastKey() <= 3;
    Map<Integer, ColumnUse> own = uses(right.texts());
    Map<Integer, ColumnUse> others = uses(left.texts());
    boolean named = hasAny(own, IDENTITIES);
    boolean halves =
        left.table() == null
            && table(sheet, merges, row, left).isEmpty()
            && Collections.disjoint(own.values(), others.values());
    return near && (!named || halves);
  }

  private Optional<QuestionTable> table(SheetPart sheet, Merges merges, int row, Run run) {
    if (!hasAny(uses(run.texts()), IDENTITIES)) {
      return Optional.empty();
    }
    TablePart excel = run.table();
    TwoRowHeader header = new TwoRowHeader(sheet, merges, row, words);
    Map<Integer, ColumnUse> uses = excel == null ? header.uses(run.texts()) : uses(run.texts());
    if (!hasAny(uses, EnumSet.of(Role.SCORE))) {
      return Optional.empty();
    }
    int last = excel == null ? Integer.MAX_VALUE - 1 : excel.lastRow();
    return Optional.of(new QuestionTable(sheet, row + header.rows() - 1, excel, uses, last));
  }

  private NavigableMap<Integer, ColumnUse> uses(NavigableMap<Integer, String> texts) {
    NavigableMap<Integer, ColumnUse> uses = new TreeMap<>();
    texts.forEach((column, text) -> words.use(text).ifPresent(use -> uses.put(column, use)));
    return uses;
  }

  private static boolean hasAny(Map<Integer, ColumnUse> uses, Set<Role> roles) {
    return uses.values().stream().anyMatch(use -> roles.contains(use.role()));
  }

  /** Whether a run is the header of a table of the contract that is not of questions. */
  private boolean isOther(Run run) {
    Set<String> texts = new HashSet<>();
    run.texts().values().forEach(text -> texts.add(HeaderText.alike(text)));
    if (texts.stream().anyMatch(otherHeaders::contains)) {
      return true;
    }
    Set<String> lowest = new HashSet<>();
    StandardTable.ASSESSOR_LOWEST
        .columns()
        .forEach(column -> lowest.add(HeaderText.alike(column.header())));
    return texts.equals(lowest);
  }

  private List<Run> runs(SheetPart sheet, Merges merges, int row) {
    List<Run> runs = new ArrayList<>();
    NavigableMap<Integer, String> texts = new TreeMap<>();
    TablePart current = null;
    TablePart inside = null;
    int previous = -2;
    for (int column : sheet.columns(row)) {
      CellContent content = sheet.content(row, column);
      if (!words.isName(content)) {
        continue;
      }
      TablePart table = headers.at(sheet, row, column);
      TablePart under = headers.under(sheet, row, column);
      boolean together =
          table == null
              ? current == null && inside == under && column <= merges.lastColumn(row, previous) + 1
              : table == current;
      if (!together && !texts.isEmpty()) {
        runs.add(new Run(current, inside, texts));
        texts = new TreeMap<>();
      }
      String text = content.text();
      texts.put(column, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
      current = table;
      inside = under;
      previous = column;
    }
    if (!texts.isEmpty()) {
      runs.add(new Run(current, inside, texts));
    }
    return runs;
  }
}
