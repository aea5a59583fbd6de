package org.itaworkbook.workbook.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.ss.util.CellReference;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.layout.FoundTable;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.PublishedTable;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.itaworkbook.workbook.recognition.LayoutFinder;
import org.itaworkbook.workbook.template.StandardWorkbook;

/** A standard workbook that somebody types into. */
public final class TypedWorkbook {

  private static final Map<Framework, byte[]> BLANK = new ConcurrentHashMap<>();

  private final WorkbookFile workbook;
  private final Layout layout;

  private TypedWorkbook(Framework year, byte[] bytes) {
    this.workbook = WorkbookFile.open(bytes, UploadLimits.DEFAULT);
    this.layout = LayoutFinder.find(workbook, year);
  }

  static TypedWorkbook blank(Framework year) {
    return new TypedWorkbook(
        year, BLANK.computeIfAbsent(year, each -> StandardWorkbook.draw(each, null)));
  }

  public static TypedWorkbook of(Framework year, byte[] bytes) {
    return new TypedWorkbook(year, bytes);
  }

  /** Every score that a year asks for, in order. */
  public static List<ScoreKey> keys(Framework year) {
    List<ScoreKey> keys = new ArrayList<>();
    for (Question question : year.questions()) {
      for (Part part : year.instrumentOf(question.code()).parts()) {
        keys.add(new ScoreKey(question.code(), part.id()));
      }
    }
    return keys;
  }

  public TypedWorkbook number(ScoreKey key, String number) {
    QuestionRow row = row(key);
    row.table().sheet().setNumber(row.row(), column(row, key), number);
    return this;
  }

  TypedWorkbook text(ScoreKey key, String text) {
    QuestionRow row = row(key);
    row.table().sheet().setText(row.row(), column(row, key), text);
    return this;
  }

  TypedWorkbook blank(ScoreKey key) {
    QuestionRow row = row(key);
    row.table().sheet().clear(row.row(), column(row, key));
    return this;
  }

  TypedWorkbook formula(ScoreKey key, String formula, String value) {
    QuestionRow row = row(key);
    row.table().sheet().setFormula(row.row(), column(row, key), formula, value, true);
    return this;
  }

  public TypedWorkbook error(ScoreKey key) {
    formula(key, "1/0", "#DIV/0!");
    return shows(key, CellContent.Kind.ERROR, "#DIV/0!");
  }

  public TypedWorkbook truth(ScoreKey key) {
    return shows(key, CellContent.Kind.BOOLEAN, "1");
  }

  public TypedWorkbook published(FigureCode code, String number) {
    PublishedTable published = PublishedTable.in(layout).orElseThrow();
    FoundTable table = published.table();
    int row = Optional.ofNullable(published.rows().get(code)).orElseThrow();
    int column = table.column(CommonColumn.PUBLISHED_SCORE).orElseThrow();
    if (number.matches("[0-9.]+")) {
      table.sheet().setNumber(row, column, number);
    } else {
      table.sheet().setText(row, column, number);
    }
    return this;
  }

  TypedWorkbook previousTotal(String number) {
    FoundTable table = layout.table(CommonColumn.AGENCY_VALUE).orElseThrow();
    int item = table.column(CommonColumn.AGENCY_ITEM).orElseThrow();
    for (int row : table.rows()) {
      if (table
          .sheet()
          .content(row, item)
          .text()
          .equals(Messages.thai("workbook.agency.previousTotal"))) {
        table.sheet().setNumber(row, table.column(CommonColumn.AGENCY_VALUE).orElseThrow(), number);
      }
    }
    return this;
  }

  /** Types a number, or else a text, into a cell such as {@code IIT!E5}; empty to clear it. */
  public TypedWorkbook type(String place, String typed) {
    CellReference cell = new CellReference(place);
    SheetPart sheet = sheet(cell.getSheetName());
    if (typed.isEmpty()) {
      sheet.clear(cell.getRow(), cell.getCol());
    } else if (typed.matches("-?[0-9]+(\\.[0-9]+)?")) {
      sheet.setNumber(cell.getRow(), cell.getCol(), typed);
    } else {
      sheet.setText(cell.getRow(), cell.getCol(), typed);
    }
    return this;
  }

  public TypedWorkbook typeFormula(String place, String formula, String value) {
    CellReference cell = new CellReference(place);
    sheet(cell.getSheetName()).setFormula(cell.getRow(), cell.getCol(), formula, value, true);
    return this;
  }

  /** What a cell shows. */
  public String shown(String place) {
    CellReference cell = new CellReference(place);
    return sheet(cell.getSheetName()).content(cell.getRow(), cell.getCol()).text();
  }

  public TypedWorkbook name(String name, String refersTo) {
    workbook.book().setName(name, refersTo, false);
    return this;
  }

  private SheetPart sheet(String name) {
    return workbook.sheets().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  Layout layout() {
    return layout;
  }

  public byte[] bytes() {
    return workbook.toBytes();
  }

  private TypedWorkbook shows(ScoreKey key, CellContent.Kind kind, String stored) {
    QuestionRow row = row(key);
    row.table().sheet().setCachedValue(row.row(), column(row, key), kind, stored);
    return this;
  }

  private QuestionRow row(ScoreKey key) {
    return layout.row(key.question()).orElseThrow();
  }

  private static int column(QuestionRow row, ScoreKey key) {
    return row.instrument().parts().stream()
        .filter(part -> part.id().equals(key.part()))
        .findFirst()
        .flatMap(row::scoreColumn)
        .orElseThrow();
  }
}
