package org.itaworkbook.workbook.given;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Digits;

/** A workbook that somebody made by hand, row by row, with the figures of the example. */
public final class Grid {

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final Framework framework = Uploads.YEARS.year(new FiscalYear(2568)).orElseThrow();
  private final Scores example = Uploads.read(Uploads.example()).scores();
  private UnaryOperator<String> typed = UnaryOperator.identity();
  private boolean percent;
  private XSSFSheet sheet;
  private int row;

  public Grid(String firstSheet) {
    sheet = book.createSheet(firstSheet);
  }

  public Grid sheet(String name) {
    sheet = book.createSheet(name);
    row = 0;
    return this;
  }

  /** How scores are typed, as texts. */
  public Grid typing(UnaryOperator<String> spelling) {
    typed = spelling;
    return this;
  }

  public Grid asPercentages() {
    percent = true;
    return this;
  }

  public static String thaiPoints(String number) {
    return Digits.THAI.in(number) + " คะแนน";
  }

  public Grid row(Object... cells) {
    XSSFRow written = sheet.createRow(row++);
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Double number) {
        number(written.createCell(i), number);
      } else if (!cells[i].toString().isEmpty()) {
        written.createCell(i).setCellValue(cells[i].toString());
      }
    }
    return this;
  }

  private void number(XSSFCell cell, double number) {
    if (percent) {
      CellStyle style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat("0.00%"));
      cell.setCellStyle(style);
      cell.setCellValue(number / 100);
    } else {
      cell.setCellValue(number);
    }
  }

  /** Makes all that stands on the sheet so far an Excel table. */
  public Grid excelTable(String name) {
    XSSFTable table =
        sheet.createTable(
            new AreaReference(
                new CellReference(0, 0),
                new CellReference(row - 1, sheet.getRow(0).getLastCellNum() - 1),
                SpreadsheetVersion.EXCEL2007));
    table.setName(name);
    table.setDisplayName(name);
    table.getCTTable().addNewAutoFilter().setRef(table.getCTTable().getRef());
    return this;
  }

  public Grid merge(String area) {
    sheet.addMergedRegion(CellRangeAddress.valueOf(area));
    return this;
  }

  public Grid hideRow(int number) {
    sheet.getRow(number).setZeroHeight(true);
    return this;
  }

  public Grid hideColumn(int number) {
    sheet.setColumnHidden(number, true);
    return this;
  }

  /** A row for each question of an instrument, or nothing to leave it out. */
  public interface Line {
    Object[] of(int number, Question question, List<Object> scores);
  }

  public Grid questions(String instrument, Line line) {
    lines(instrument, line).forEach(this::row);
    return this;
  }

  /** Two tables beside each other, each of the rows that its line makes. */
  public Grid beside(String left, Line lefts, String right, Line rights) {
    List<Object[]> one = lines(left, lefts);
    List<Object[]> other = lines(right, rights);
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      List<Object> cells = new ArrayList<>();
      for (int c = 0; c < one.get(0).length; c++) {
        cells.add(i < one.size() ? one.get(i)[c] : "");
      }
      if (i < other.size()) {
        cells.addAll(List.of(other.get(i)));
      }
      row(cells.toArray());
    }
    return this;
  }

  public Grid beside(String instrument, Line lefts, Line rights) {
    return beside(instrument, lefts, instrument, rights);
  }

  private List<Object[]> lines(String instrument, Line line) {
    List<Object[]> lines = new ArrayList<>();
    Instrument found =
        framework.instruments().stream()
            .filter(each -> each.code().value().equals(instrument))
            .findFirst()
            .orElseThrow();
    int number = 0;
    for (Question question : found.questions()) {
      List<Object> scores = new ArrayList<>();
      for (Part part : found.parts()) {
        String score =
            Optional.ofNullable(example.values().get(new ScoreKey(question.code(), part.id())))
                .orElseThrow()
                .toPlainString();
        String spelt = typed.apply(score);
        scores.add(spelt.equals(score) ? (Object) Double.valueOf(score) : spelt);
      }
      Object[] cells = line.of(++number, question, scores);
      if (cells.length > 0) {
        lines.add(cells);
      }
    }
    return lines;
  }

  public byte[] bytes() {
    try (book;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
