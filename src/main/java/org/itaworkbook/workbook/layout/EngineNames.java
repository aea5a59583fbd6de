package org.itaworkbook.workbook.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.scores.ScoreText;
import org.itaworkbook.text.Alike;
import org.itaworkbook.workbook.cells.CellArea;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.itaworkbook.workbook.contract.FigureName;
import org.itaworkbook.workbook.contract.HiddenNames;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.parts.BookPart;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;

/**
 * The defined names of the engine's own things in a workbook. A name is the engine's by what it
 * stands for, not by how it begins; where staff have made a name that the engine would use, it is
 * theirs, and the engine's own gets another. Not thread-safe.
 */
public final class EngineNames {

  private static final Pattern LOOKED_UP =
      Pattern.compile("INDEX\\([^()]+,MATCH\\(\"[^\"]+\",[^()]+,0\\)\\)", Pattern.DOTALL);
  private static final Pattern PROPOSAL =
      Pattern.compile("\"[0-9a-f]{1,8}(?: [0-9a-f]{1,8})*(?: \\+)?\"");
  private static final Pattern KEPT = Pattern.compile("\"[^\"]*\"(?:&\"[^\"]*\")*");
  private static final Pattern FIGURE =
      Pattern.compile("(?i)ITA_(?:Total|Level|(?:Average|Indicator)_[A-Z0-9_]+)");
  private static final Pattern NUMBERED = Pattern.compile("(ITA_[A-Za-z]+_)[0-9]{1,5}");
  private static final String GONE = "#REF!";
  private static final List<String> DRAWN =
      List.of(HiddenNames.AGENCY_TYPES, HiddenNames.LEVELS, HiddenNames.STATUSES);

  private final WorkbookFile workbook;
  private final BookPart book;
  private final Map<String, String> actual = new HashMap<>();

  public EngineNames(WorkbookFile workbook) {
    this.workbook = workbook;
    this.book = workbook.book();
  }

  /** The name of the constant below which a score is to be improved. */
  public String threshold() {
    return actual(HiddenNames.THRESHOLD);
  }

  /** The name under which formulas find a figure. */
  public String of(FigureCode figure) {
    return actual(FigureName.of(figure));
  }

  /** The name that is there while some of the engine's cells hold values. */
  public String values() {
    return actual(OwnedColumns.VALUES);
  }

  /** The name that tells when the figures were first analysed. */
  public String analyzed() {
    return actual(HiddenNames.ANALYZED);
  }

  /** The engine's numbered names that start so. */
  public List<String> starting(String prefix) {
    return book.namesStarting(prefix).stream().filter(this::isEngines).toList();
  }

  private String actual(String name) {
    return actual.computeIfAbsent(name, this::find);
  }

  /** The one that the engine wrote, or else the first that is free. */
  private String find(String name) {
    String free = "";
    for (int number = 0; ; number++) {
      String candidate = spelt(name, number);
      if (isWritten(candidate, name)) {
        return candidate;
      }
      boolean taken = book.isTaken(candidate);
      free = free.isEmpty() && !taken ? candidate : free;
      if (number > 0 && !taken) {
        return free;
      }
    }
  }

  private static String spelt(String name, int number) {
    return number == 0
        ? name
        : name + HiddenNames.OTHERWISE + (number == 1 ? "" : Integer.toString(number));
  }

  /** Whether a name of the workbook is one that the engine wrote. */
  public boolean isEngines(String name) {
    int end =
        name.toLowerCase(Locale.ROOT).lastIndexOf(HiddenNames.OTHERWISE.toLowerCase(Locale.ROOT));
    String plain = end < 0 ? name : name.substring(0, end);
    var numbered = NUMBERED.matcher(name);
    return Stream.of(HiddenNames.THRESHOLD, HiddenNames.ANALYZED, OwnedColumns.VALUES)
            .anyMatch(base -> base.equalsIgnoreCase(plain) && isWritten(name, base))
        || FIGURE.matcher(plain).matches() && isWritten(name, FigureName.TOTAL)
        || numbered.matches() && isNumbered(numbered.group(1), book.name(name).orElse(""))
        || Stream.of(EngineSheet.values())
            .anyMatch(
                sheet ->
                    sheet.hiddenName().equalsIgnoreCase(plain)
                        && workbook.nameOf(sheet).equalsIgnoreCase(name));
  }

  /**
   * @param base what the name would be if staff had none
   */
  private boolean isWritten(String name, String base) {
    Optional<String> formula = book.name(name);
    if (formula.isEmpty()) {
      return false;
    }
    String text = formula.get();
    return switch (base) {
      case HiddenNames.THRESHOLD -> isThreshold(name, text);
      case HiddenNames.ANALYZED -> HiddenNames.saysAnalyzed(text);
      case OwnedColumns.VALUES -> text.equalsIgnoreCase("TRUE") || text.equalsIgnoreCase("TRUE()");
      default -> isHome(text) && !hasOther(name);
    };
  }

  /** Whether the engine had to take another name, so that this one is staff's. */
  private boolean hasOther(String name) {
    return FIGURE.matcher(name).matches()
        && book.name(spelt(name, 1)).filter(this::isHome).isPresent();
  }

  /** A constant that somebody changed is still the engine's; it is told and set back. */
  private boolean isThreshold(String name, String formula) {
    boolean number = ScoreText.number(formula).isPresent();
    if (!name.equalsIgnoreCase(HiddenNames.THRESHOLD)) {
      return number;
    }
    return wasWritten()
        && book.name(spelt(name, 1)).filter(other -> ScoreText.number(other).isPresent()).isEmpty();
  }

  /**
   * Whether the engine drew the workbook, or annotated it. Programs that drop the property of a
   * drawn one keep the names of its choices.
   */
  private boolean wasWritten() {
    return workbook.isAnnotated()
        || workbook.property(HiddenNames.TEMPLATE).isPresent()
        || DRAWN.stream().allMatch(name -> book.name(name).isPresent());
  }

  /** Whether it is where a figure of the engine's stands. */
  private boolean isHome(String formula) {
    if (isGone(formula)) {
      return workbook.isAnnotated();
    }
    return LOOKED_UP.matcher(formula).matches() && wasWritten()
        || CellArea.find(formula).filter(area -> area.size() == 1).filter(this::isHome).isPresent();
  }

  /** Whether the sheet or the cell is there no more. */
  private boolean isGone(String formula) {
    return formula.contains(GONE)
        || CellArea.find(formula)
            .filter(
                area ->
                    book.sheets().stream().noneMatch(sheet -> sheet.name().equals(area.sheet())))
            .isPresent();
  }

  private boolean isHome(CellArea cell) {
    return workbook.engineSheets().containsValue(cell.sheet())
        || workbook.sheets().stream()
            .filter(sheet -> sheet.name().equals(cell.sheet()))
            .anyMatch(sheet -> isCalculated(sheet, cell));
  }

  /** Whether a cell stands in a column of calculated figures. */
  private static boolean isCalculated(SheetPart sheet, CellArea cell) {
    for (int row = cell.firstRow() - 1; row >= 0; row--) {
      String text = sheet.content(row, cell.firstColumn()).text();
      if (Alike.of(text).equals(CommonColumn.PUBLISHED_CALCULATED.alike())) {
        return true;
      }
    }
    return false;
  }

  private boolean isNumbered(String prefix, String formula) {
    return switch (prefix) {
      case OwnedColumns.NAMES ->
          isGone(formula)
              ? workbook.isAnnotated()
              : CellArea.find(formula).filter(this::isAdded).isPresent();
      case OwnedColumns.MARKED ->
          isGone(formula)
              ? workbook.isAnnotated()
              : CellArea.find(formula).filter(area -> area.size() == 1).isPresent();
      case HiddenNames.KEPT -> KEPT.matcher(formula).matches();
      case HiddenNames.MEASURE -> isProposal(formula);
      default -> false;
    };
  }

  /** Whether a name keeps the prints of a proposed measure. */
  public static boolean isProposal(String formula) {
    return PROPOSAL.matcher(formula).matches();
  }

  /** Whether an area is over headers of the engine's. */
  private boolean isAdded(CellArea area) {
    return area.firstRow() == area.lastRow()
        && area.size() <= Role.values().length
        && workbook.sheets().stream()
            .filter(sheet -> sheet.name().equals(area.sheet()))
            .anyMatch(sheet -> hasHeader(sheet, area));
  }

  private static boolean hasHeader(SheetPart sheet, CellArea area) {
    for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
      if (Role.engines(sheet.content(area.firstRow(), column).text()).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
