package org.itaworkbook.workbook.recalculation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.workbook.cells.CellArea;
import org.itaworkbook.workbook.parts.BookPart;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.TablePart;

/**
 * A bare workbook for POI to calculate in: the sheets, names and tables of the upload, of its cells
 * those that are asked for, as values, and only formulas that are to be calculated. Nothing else of
 * an upload can make this slow or fail. Sheets are found in it by name.
 */
final class CalculationModel {

  private static final Pattern TABLE_COLUMN =
      Pattern.compile("([\\p{L}_][\\p{L}\\p{M}\\p{N}_.]*)\\[(?:'.|[^'\\[\\]#@])+]");

  private static final int LONGEST_TEXT = 32_767;

  private final XSSFWorkbook model = new XSSFWorkbook();
  private final XSSFEvaluationWorkbook parsing;
  private final Function<String, Optional<SheetPart>> sheets;
  private final Map<String, Optional<SheetPart>> known = new HashMap<>();
  private final FormulaEvaluator evaluator;

  /**
   * @param sheets finds a worksheet by its name
   * @throws RuntimeException for sheets that POI does not take
   */
  CalculationModel(
      BookPart book, List<TablePart> tables, Function<String, Optional<SheetPart>> sheets) {
    this.sheets = sheets;
    for (BookPart.Sheet sheet : book.sheets()) {
      model.createSheet(sheet.name());
    }
    tables.forEach(this::addTable);
    book.forEachName((name, sheet, formula) -> addName(name, sheet, absolute(formula, tables)));
    this.parsing = XSSFEvaluationWorkbook.create(model);
    this.evaluator = model.getCreationHelper().createFormulaEvaluator();
  }

  /** A table that POI does not take is left out, and so is every formula with it. */
  private void addTable(TablePart table) {
    try {
      tryTable(table);
    } catch (RuntimeException e) {
      return;
    }
  }

  private void tryTable(TablePart table) {
    CellReference first = new CellReference(table.headerRow(), table.firstColumn());
    CellReference last = new CellReference(table.lastRow(), table.lastColumn());
    XSSFTable added =
        model
            .getSheet(table.sheet())
            .createTable(new AreaReference(first, last, model.getSpreadsheetVersion()));
    added.setName(table.name());
    for (int i = 0; i < table.columns().size() && i < added.getColumnCount(); i++) {
      added.getCTTable().getTableColumns().getTableColumnArray(i).setName(table.columns().get(i));
    }
  }

  /** A name's formula with the columns of tables as addresses, which POI takes for relative. */
  private static String absolute(String formula, List<TablePart> tables) {
    return TABLE_COLUMN
        .matcher(formula)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    tables.stream()
                        .filter(table -> table.name().equalsIgnoreCase(found.group(1)))
                        .flatMap(table -> table.address(found.group()).stream())
                        .findFirst()
                        .orElse(found.group())));
  }

  /** A name that POI does not take is left out, and so is every formula with it. */
  private void addName(String name, int sheet, String formula) {
    XSSFName added = model.createName();
    try {
      added.setNameName(name);
      added.setSheetIndex(sheet);
      added.setRefersToFormula(formula);
    } catch (RuntimeException e) {
      model.removeName(added);
    }
  }

  /** What a formula of a cell looks at. */
  FormulaReach reach(String sheet, int row, String formula) {
    try {
      int index = model.getSheetIndex(sheet);
      return FormulaReach.of(
          FormulaParser.parse(formula, parsing, FormulaType.CELL, index, row), sheet, parsing);
    } catch (RuntimeException e) {
      return FormulaReach.unknown(parsing);
    }
  }

  /**
   * Takes in the values of an area, but for cells that are here already.
   *
   * @return whether all of them are known
   */
  boolean load(CellArea area) {
    Optional<SheetPart> source = known.computeIfAbsent(area.sheet(), sheets);
    if (source.isEmpty()) {
      return false;
    }
    boolean all = true;
    XSSFSheet sheet = model.getSheet(area.sheet());
    for (int row : source.get().rowNumbers(area.firstRow(), area.lastRow())) {
      for (int column : source.get().columns(row, area.firstColumn(), area.lastColumn())) {
        CellContent content = source.get().content(row, column);
        if (content.equals(CellContent.BLANK)) {
          continue; // POI takes 500 bytes for each
        }
        XSSFCell cell = cell(sheet, row, column);
        if (cell.getCellType() == CellType.BLANK) {
          set(cell, content.value());
          all &= content.kind() != CellContent.Kind.NOT_CALCULATED;
        }
      }
    }
    return all;
  }

  private static void set(XSSFCell cell, CellContent.Value value) {
    if (value instanceof CellContent.Number number) {
      cell.setCellValue(number.stored());
    } else if (value instanceof CellContent.Text text) {
      cell.setCellValue(text.text());
    } else if (value instanceof CellContent.Truth truth) {
      cell.setCellValue(truth.isTrue());
    } else if (value instanceof CellContent.Error error) {
      cell.setCellErrorValue(FormulaError.forString(error.text()));
    }
  }

  private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
    XSSFRow parent = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    XSSFCell cell = parent.getCell(column);
    return cell == null ? parent.createCell(column) : cell;
  }

  /** Puts in a formula that will be calculated. */
  void put(String sheet, int row, int column, String formula) {
    cell(model.getSheet(sheet), row, column).setCellFormula(formula);
  }

  /** A value as a cell keeps it. */
  record Value(CellContent content, String stored) {}

  /**
   * The value of a formula that was put in, once all that it looks at is there; empty for an error
   * or a text that is longer than a cell holds.
   *
   * @throws RuntimeException what POI throws where it cannot calculate
   */
  Optional<Value> calculate(String sheet, int row, int column) {
    CellValue value = evaluator.evaluate(cell(model.getSheet(sheet), row, column));
    return switch (value.getCellType()) {
      case NUMERIC -> number(value.getNumberValue());
      case BOOLEAN -> {
        String stored = value.getBooleanValue() ? "1" : "0";
        yield Optional.of(new Value(CellContent.truth(value.getBooleanValue(), true), stored));
      }
      case STRING ->
          Optional.of(value.getStringValue())
              .filter(text -> text.length() <= LONGEST_TEXT)
              .map(text -> new Value(CellContent.text(text, true), text));
      default -> Optional.empty();
    };
  }

  private static Optional<Value> number(double number) {
    if (!Double.isFinite(number)) {
      return Optional.empty();
    }
    String stored = CellContent.plain(BigDecimal.valueOf(number));
    return Optional.of(new Value(CellContent.number(stored, true), stored));
  }
}
