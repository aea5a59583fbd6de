package org.itaworkbook.workbook.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.text.Alike;
import org.itaworkbook.workbook.cells.CellArea;
import org.itaworkbook.workbook.contract.HiddenNames;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.contract.TriageMark;
import org.itaworkbook.workbook.contract.YearHeaders;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.TablePart;
import org.itaworkbook.workbook.parts.WorkbookFile;

/**
 * Which columns of tables of questions are the engine's to write: those of the standard workbook,
 * those that it added itself, and columns for marks, what people marked there being kept. What
 * people wrote under a heading such as {@code ข้อเสนอแนะ} in a table of their own is theirs, and so
 * are their formulas.
 */
public final class OwnedColumns {

  /** What the hidden names of added columns start with. */
  public static final String NAMES = "ITA_Columns_";

  /** What the hidden names of people's columns for marks start with, once they are filled. */
  public static final String MARKED = "ITA_Marks_";

  /** A hidden name that is there while some of the engine's cells hold values, not formulas. */
  public static final String VALUES = "ITA_Values";

  private static final Set<Role> OF_THE_STANDARD =
      EnumSet.of(Role.CODE, Role.MAINTAIN, Role.IMPROVE, Role.ADVICE, Role.NOTE);

  /** How wide a column for a mark or a gap is that the engine adds, in characters. */
  public static final double NARROW = 14;

  private final EngineNames names;
  private final NamedColumns added;
  private final NamedColumns marked;
  private final AdviceTexts advice;
  private final List<CellArea> unnamed = new ArrayList<>();
  private final boolean template;
  private final boolean formulas;
  private final Set<String> standardTables;

  public OwnedColumns(WorkbookFile workbook, Framework framework) {
    this.names = new EngineNames(workbook);
    this.added = new NamedColumns(workbook.book(), names.starting(NAMES));
    this.marked = new NamedColumns(workbook.book(), names.starting(MARKED));
    this.advice = AdviceTexts.of(framework);
    this.template = workbook.property(HiddenNames.TEMPLATE).isPresent();
    this.formulas = workbook.book().name(names.values()).isEmpty();
    this.standardTables =
        template
            ? framework.instruments().stream().map(YearHeaders::table).collect(Collectors.toSet())
            : Set.of();
  }

  /** The names that the engine's own things bear. */
  EngineNames names() {
    return names;
  }

  /** The headers of the columns that the engine added. */
  public List<CellArea> added() {
    return added.areas();
  }

  /** Those of them that no hidden name is over, since another program dropped it. */
  public List<CellArea> unnamed() {
    return List.copyOf(unnamed);
  }

  /**
   * Gives the columns that the engine added to the tables that they stand beside: by the hidden
   * names over them, or by what stands in them.
   *
   * @param rows the questions of each table
   */
  public void adopt(Map<QuestionTable, List<QuestionRow>> rows) {
    List<QuestionTable> own = rows.keySet().stream().filter(each -> !isStandard(each)).toList();
    ColumnsBeside beside = new ColumnsBeside(own, rows, advice);
    added.areas().forEach(beside::give);
    for (CellArea area : beside.look(this::isAdded)) {
      added.add(area);
      unnamed.add(area);
      beside.give(area);
    }
  }

  public boolean isAdded(QuestionTable table, int column) {
    return added.hold(table, column);
  }

  /** Whether a column for marks of people's own was filled before. */
  boolean isMarked(QuestionTable table, int column) {
    return marked.hold(table, column);
  }

  /** Whether what stands in a column comes from the engine, or belongs there. */
  public boolean isFilled(QuestionTable table, int column) {
    return isStandard(table) || isAdded(table, column) || isMarked(table, column);
  }

  /** Whether the workbook was drawn as the standard one. */
  public boolean isTemplate() {
    return template;
  }

  /** Whether all that the engine wrote in staff's tables are formulas. */
  public boolean holdFormulas() {
    return formulas;
  }

  /**
   * Whether a table is one of the standard workbook, whatever columns staff took out: by its name
   * in such a workbook; where that is lost, by all its headings.
   */
  public boolean isStandard(QuestionTable table) {
    TablePart excel = table.table();
    return excel != null && standardTables.contains(excel.name()) || hasAllHeadings(table);
  }

  private boolean hasAllHeadings(QuestionTable table) {
    return table.uses().size() >= OF_THE_STANDARD.size()
        && OF_THE_STANDARD.stream()
            .allMatch(
                role ->
                    table
                        .column(role)
                        .filter(column -> !isAdded(table, column))
                        .filter(
                            column ->
                                Alike.of(table.sheet().content(table.headerRow(), column).text())
                                    .equals(Alike.of(role.header())))
                        .isPresent());
  }

  /**
   * Makes a table forget the columns that look like the engine's and are not, and those that {@link
   * #adopt} will give to one.
   */
  public void disown(QuestionTable table) {
    if (isStandard(table)) {
      return;
    }
    for (Map.Entry<Integer, ColumnUse> each : Map.copyOf(table.uses()).entrySet()) {
      Role role = each.getValue().role();
      int column = each.getKey();
      boolean marks = role == Role.MAINTAIN || role == Role.IMPROVE;
      boolean kept = isMarked(table, column) || marks && holdsMarks(table, column);
      if (role.engine() && (isAdded(table, column) || !kept)) {
        table.forget(column);
      }
    }
  }

  /** Whether there is nothing but marks, or the engine's own formulas whose name was lost. */
  private static boolean holdsMarks(QuestionTable table, int column) {
    for (int row : table.rows()) {
      String formula = table.sheet().formula(row, column);
      CellContent content = table.sheet().content(row, column);
      boolean mark =
          formula == null
              ? content.isBlank()
                  || content.kind() == CellContent.Kind.TEXT
                      && content.text().strip().length() <= TriageMark.LONGEST
              : TriageMark.isSetBy(formula);
      if (!mark) {
        return false;
      }
    }
    return true;
  }
}
