package org.itaworkbook.workbook.given;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.workbook.parts.CellContent;

/** The tables of a workbook in a new one, where somebody else would have put them. */
public final class Rearranged {

  /** A table's name, its sheet and its cells; the first row is the header. */
  private record Grid(String name, String sheet, List<List<Object>> rows) {}

  private static final Set<String> SCORED = Set.of("IIT", "EIT", "OIT", "Published");

  private final List<Grid> grids = new ArrayList<>();
  private UnaryOperator<String> header = UnaryOperator.identity();
  private boolean reversedColumns;
  private boolean reversedRows;
  private boolean reversedSheets;
  private boolean oneSheet;
  private boolean plainRanges;
  private boolean gaps;
  private boolean strangers;
  private int titleRows;
  private int leftColumns;

  private Rearranged() {}

  public static Rearranged of(byte[] workbook) throws IOException {
    Rearranged rearranged = new Rearranged();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        book.getSheetAt(i).getTables().forEach(rearranged::take);
      }
    }
    return rearranged;
  }

  private void take(XSSFTable table) {
    List<List<Object>> rows = new ArrayList<>();
    for (int r = table.getStartRowIndex(); r <= table.getEndRowIndex(); r++) {
      List<Object> row = new ArrayList<>();
      XSSFRow cells = table.getXSSFSheet().getRow(r);
      for (int c = table.getStartColIndex(); c <= table.getEndColIndex(); c++) {
        row.add(value(Optional.<Cell>ofNullable(cells == null ? null : cells.getCell(c))));
      }
      rows.add(row);
    }
    grids.add(new Grid(table.getName(), table.getXSSFSheet().getSheetName(), rows));
  }

  private static Object value(Optional<Cell> cell) {
    return cell.filter(each -> each.getCellType() != CellType.FORMULA)
        .map(
            each ->
                each.getCellType() == CellType.NUMERIC
                    ? (Object) each.getNumericCellValue()
                    : each.getStringCellValue())
        .orElse("");
  }

  public Rearranged headers(UnaryOperator<String> spelling) {
    header = spelling;
    return this;
  }

  public Rearranged reversedColumns() {
    reversedColumns = true;
    return this;
  }

  public Rearranged reversedRows() {
    reversedRows = true;
    return this;
  }

  public Rearranged reversedSheets() {
    reversedSheets = true;
    return this;
  }

  /** All tables side by side. */
  public Rearranged onOneSheet() {
    oneSheet = true;
    return this;
  }

  /** No Excel table, only cells. */
  public Rearranged plainRanges() {
    plainRanges = true;
    return this;
  }

  /** An empty row after every third one. */
  public Rearranged withGaps() {
    gaps = true;
    return this;
  }

  /** Sheets and tables of other matters between. */
  public Rearranged withStrangers() {
    strangers = true;
    return this;
  }

  public Rearranged movedBy(int rows, int columns) {
    titleRows = rows;
    leftColumns = columns;
    return this;
  }

  public Rearranged without(String table) {
    grids.removeIf(each -> each.name().equals(table));
    return this;
  }

  /** Every number as a text in Thai digits. */
  public Rearranged typedAsThaiText() {
    for (Grid grid : grids) {
      grid.rows()
          .forEach(
              row -> row.replaceAll(cell -> cell instanceof Double number ? thai(number) : cell));
    }
    return this;
  }

  /** Every score, published or of a question, in some spelling of its own. */
  public Rearranged spelledAnyhow(Random random) {
    for (Grid grid : grids) {
      if (SCORED.contains(grid.name())) {
        grid.rows()
            .forEach(
                row ->
                    row.replaceAll(
                        cell -> cell instanceof Double score ? Spelling.any(score, random) : cell));
      }
    }
    return this;
  }

  private static String thai(Double number) {
    StringBuilder thai = new StringBuilder();
    for (char c : CellContent.plain(new java.math.BigDecimal(number.toString())).toCharArray()) {
      thai.append(Character.isDigit(c) ? (char) ('๐' + c - '0') : c);
    }
    return thai.toString();
  }

  /** Any order of columns, rows and sheets, and any of the other habits. */
  public Rearranged shuffled(Random random) {
    Collections.shuffle(grids, random);
    for (Grid grid : grids) {
      List<Object> header = grid.rows().remove(0);
      Collections.shuffle(grid.rows(), random);
      grid.rows().add(0, header);
      List<Integer> order = new ArrayList<>();
      header.forEach(each -> order.add(order.size()));
      Collections.shuffle(order, random);
      grid.rows()
          .replaceAll(
              row -> {
                List<Object> cells = new ArrayList<>();
                order.forEach(i -> cells.add(row.get(i)));
                return cells;
              });
    }
    oneSheet = random.nextBoolean();
    plainRanges = random.nextBoolean();
    gaps = random.nextBoolean();
    strangers = random.nextBoolean();
    return movedBy(random.nextInt(7), random.nextInt(4));
  }

  public byte[] bytes() throws IOException {
    List<Grid> order = new ArrayList<>(grids);
    if (reversedSheets) {
      Collections.reverse(order);
    }
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      int column = leftColumns;
      for (Grid grid : order) {
        String name = oneSheet ? "ทั้งหมด" : grid.sheet() + " " + grid.name();
        XSSFSheet sheet =
            Optional.ofNullable(book.getSheet(name)).orElseGet(() -> book.createSheet(name));
        write(sheet, grid, oneSheet ? column : leftColumns);
        column += grid.rows().get(0).size() + 1;
        if (strangers) {
          stranger(book, sheet, column);
          column += 3;
        }
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  private void write(XSSFSheet sheet, Grid grid, int firstColumn) {
    for (int i = 0; i < titleRows; i++) {
      put(sheet, i, firstColumn, "เรื่องที่ " + i + " ของ " + grid.name());
    }
    List<List<Object>> rows = new ArrayList<>(grid.rows());
    if (reversedRows) {
      Collections.reverse(rows.subList(1, rows.size()));
    }
    int row = titleRows;
    for (int i = 0; i < rows.size(); i++) {
      List<Object> cells = new ArrayList<>(rows.get(i));
      if (reversedColumns) {
        Collections.reverse(cells);
      }
      for (int c = 0; c < cells.size(); c++) {
        Object cell = cells.get(c);
        put(sheet, row, firstColumn + c, i == 0 ? header.apply(cell.toString()) : cell);
      }
      row += gaps && i % 3 == 2 ? 2 : 1;
    }
    if (!plainRanges) {
      table(sheet, grid, firstColumn, row - 1);
    }
  }

  private void table(XSSFSheet sheet, Grid grid, int firstColumn, int lastRow) {
    CellReference first = new CellReference(titleRows, firstColumn);
    CellReference last = new CellReference(lastRow, firstColumn + grid.rows().get(0).size() - 1);
    XSSFTable table =
        sheet.createTable(new AreaReference(first, last, SpreadsheetVersion.EXCEL2007));
    table.setName(grid.name());
    table.setDisplayName(grid.name());
  }

  private static void stranger(XSSFWorkbook book, XSSFSheet sheet, int column) {
    put(sheet, 2, column, "รหัส");
    put(sheet, 2, column + 1, "จังหวัด");
    put(sheet, 3, column, "10");
    put(sheet, 3, column + 1, "กรุงเทพมหานคร");
    XSSFSheet other = book.createSheet("อื่น ๆ " + book.getNumberOfSheets());
    put(other, 0, 0, "รหัส i1 ได้คะแนน 12.5");
    put(other, 1, 0, 12.5);
  }

  private static void put(XSSFSheet sheet, int row, int column, Object value) {
    XSSFRow cells = Optional.ofNullable(sheet.getRow(row)).orElseGet(() -> sheet.createRow(row));
    if (value instanceof Double number) {
      cells.createCell(column).setCellValue(number);
    } else if (value instanceof Spelling.Percentage percentage) {
      CellStyle style = sheet.getWorkbook().createCellStyle();
      style.setDataFormat((short) BuiltinFormats.getBuiltinFormat("0.00%"));
      cells.createCell(column).setCellStyle(style);
      cells.getCell(column).setCellValue(percentage.fraction().doubleValue());
    } else if (!value.toString().isEmpty()) {
      cells.createCell(column).setCellValue(value.toString());
    }
  }
}
