package org.itaworkbook.workbook.given;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.scores.Place;

/**
 * The values that a workbook holds, those of formulas as they were calculated when it was saved.
 */
public final class CachedFigures {

  private static final BigDecimal TOLERANCE = new BigDecimal("1E-9");

  private static final Pattern IN_TABLE =
      Pattern.compile(
          "INDEX\\((?<table>\\w+)\\[(?<column>[^\\]]+)],"
              + "MATCH\\(\"(?<code>[^\"]+)\",\\w+\\[(?<codes>[^\\]]+)],0\\)\\)");

  /** Where an Excel table stands: its sheet, its rows below the header, its columns by name. */
  private record Table(String sheet, int first, int last, Map<String, Integer> columns) {}

  private final byte[] bytes;
  private final Map<String, Table> tables = new TreeMap<>();
  private final Map<String, String> values = new TreeMap<>();
  private final Map<String, String> formulas = new TreeMap<>();
  private final Map<String, String> names = new TreeMap<>();

  private CachedFigures(byte[] bytes) {
    this.bytes = bytes;
  }

  public static CachedFigures of(byte[] bytes) throws IOException {
    CachedFigures figures = new CachedFigures(bytes);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          row.forEach(figures::read);
        }
        ((XSSFSheet) sheet).getTables().forEach(figures::read);
      }
      workbook
          .getAllNames()
          .forEach(name -> figures.names.put(name.getNameName(), name.getRefersToFormula()));
    }
    return figures;
  }

  private void read(Cell cell) {
    String place = place(cell.getSheet().getSheetName(), cell.getRowIndex(), cell.getColumnIndex());
    values.put(place, shown(cell));
    if (cell.getCellType() == CellType.FORMULA) {
      formulas.put(place, cell.getCellFormula());
    }
  }

  private void read(XSSFTable table) {
    Map<String, Integer> columns = new TreeMap<>();
    table
        .getColumns()
        .forEach(
            each -> columns.put(each.getName(), table.getStartColIndex() + each.getColumnIndex()));
    tables.put(
        table.getName(),
        new Table(
            table.getXSSFSheet().getSheetName(),
            table.getStartRowIndex() + 1,
            table.getEndRowIndex(),
            columns));
  }

  private static String shown(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> ((XSSFCell) cell).getRawValue();
      case STRING -> cell.getRichStringCellValue().getString();
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      default -> "";
    };
  }

  /** The formulas by the places of their cells. */
  public Map<String, String> formulas() {
    return formulas;
  }

  /** What a cell shows; empty for a blank one. */
  String at(String place) {
    return values.getOrDefault(place, "");
  }

  /** What the cell of a defined name shows; empty where there is no such name. */
  public Optional<String> named(String name) {
    return Optional.ofNullable(names.get(name)).map(this::referred);
  }

  /** A name is a cell's address, or finds its cell in an Excel table by a code. */
  private String referred(String formula) {
    Matcher found = IN_TABLE.matcher(formula);
    if (!found.matches()) {
      return at(formula.replace("$", ""));
    }
    Table table = Objects.requireNonNull(tables.get(found.group("table")));
    int codes = Objects.requireNonNull(table.columns().get(found.group("codes")));
    int column = Objects.requireNonNull(table.columns().get(found.group("column")));
    for (int row = table.first(); row <= table.last(); row++) {
      if (at(place(table.sheet(), row, codes)).equals(found.group("code"))) {
        return at(place(table.sheet(), row, column));
      }
    }
    return "";
  }

  private static String place(String sheet, int row, int column) {
    return new Place(sheet, null) + "!" + new CellAddress(row, column);
  }

  /** The first cell that holds a text. */
  Optional<String> placeOf(String text) {
    return values.entrySet().stream()
        .filter(each -> each.getValue().equals(text))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Every formula's cell that shows something other than {@code recalculated} has. */
  public List<String> differences(Map<String, String> recalculated) {
    Map<String, String> there = new TreeMap<>();
    recalculated.forEach((place, value) -> there.put(place.replaceAll("'", ""), value));
    List<String> differences = new ArrayList<>();
    formulas.forEach(
        (place, formula) -> {
          String now = there.getOrDefault(place.replaceAll("'", ""), "");
          if (!same(at(place), now)) {
            differences.add(
                place + " holds " + at(place) + ", LibreOffice " + now + ": " + formula);
          }
        });
    return differences;
  }

  static boolean same(String one, String other) {
    try {
      return new BigDecimal(one).subtract(new BigDecimal(other)).abs().compareTo(TOLERANCE) <= 0;
    } catch (NumberFormatException e) {
      return one.equals(other);
    }
  }

  public byte[] withEveryNumberOneHigher() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA
                && cell.getCachedFormulaResultType() == CellType.NUMERIC) {
              ((XSSFCell) cell).getCTCell().setV(Double.toString(cell.getNumericCellValue() + 1));
            }
          }
        }
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }
}
