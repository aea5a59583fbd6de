package org.itaworkbook.workbook.layout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.scores.ScoreText;
import org.itaworkbook.text.Digits;
import org.itaworkbook.workbook.cells.FormatCode;
import org.itaworkbook.workbook.contract.QuestionColumn;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.SheetState;
import org.itaworkbook.workbook.parts.WorkbookFile;

/** Cells as people see them: a number that shows as a percentage is what stands before the sign. */
public final class ShownCells {

  private final WorkbookFile workbook;

  public ShownCells(WorkbookFile workbook) {
    this.workbook = workbook;
  }

  /** What a cell that holds a figure of 0 to 100 shows. */
  public CellContent at(SheetPart sheet, int row, int column) {
    CellContent content = sheet.content(row, column);
    BigDecimal number = content.number();
    return number != null
            && number.signum() > 0
            && number.compareTo(BigDecimal.ONE) <= 0
            && workbook.styles().isPercent(sheet.style(row, column))
        ? CellContent.percentage(number, content.formula())
        : content;
  }

  /**
   * The text that a cell shows, without blanks at its ends: its own, or what its number format
   * makes of a number, days in Thai and in the Buddhist era. Whatever leaves the workbook as a text
   * leaves so.
   */
  public String text(SheetPart sheet, int row, int column) {
    CellContent content = sheet.content(row, column);
    BigDecimal number = content.number();
    if (number == null && content.kind() != CellContent.Kind.TEXT) {
      return content.text();
    }
    FormatCode code = workbook.styles().code(sheet.style(row, column));
    String shown =
        number == null ? code.show(content.text()) : code.show(number, workbook.book().dates());
    return shown.strip();
  }

  /** The day that a cell shows; empty for one that shows none. */
  public Optional<LocalDate> day(SheetPart sheet, int row, int column) {
    BigDecimal number = sheet.content(row, column).number();
    return number != null && isDate(sheet, row, column)
        ? workbook.book().dates().day(number)
        : Optional.empty();
  }

  /** Whether Excel shows the number of a cell as a date, as it does when 9.1 is typed. */
  public boolean isDate(SheetPart sheet, int row, int column) {
    return sheet.content(row, column).number() != null
        && (workbook.styles().isDate(sheet.style(row, column)) || sheet.isIsoDay(row, column));
  }

  /** The number of a cell that holds a figure of 0 to 100, be it typed as text. */
  public Optional<BigDecimal> number(SheetPart sheet, int row, int column) {
    CellContent content = at(sheet, row, column);
    return content.number() != null
        ? Optional.of(content.number())
        : ScoreText.number(content.text());
  }

  /** Whether a cell shows the hundredfold of its number, as one of percentages does. */
  public boolean isHundredfold(SheetPart sheet, int row, int column) {
    FormatCode code = workbook.styles().code(sheet.style(row, column));
    String one = code.show(BigDecimal.ONE, workbook.book().dates());
    return one.contains("100") || one.contains(Digits.THAI.in("100"));
  }

  /** Whether people see the tab of a sheet. */
  public boolean isVisible(String sheet) {
    return workbook.state(sheet) == SheetState.VISIBLE;
  }

  public boolean holdsNumber(SheetPart sheet, int row, int column) {
    CellContent content = sheet.content(row, column);
    return content.number() != null || ScoreText.number(content.text()).isPresent();
  }

  /** Whether a row holds a number in any column of scores. */
  public boolean holdsScore(QuestionTable table, int row) {
    for (Map.Entry<Integer, ColumnUse> each : table.uses().entrySet()) {
      if (each.getValue().role() == QuestionColumn.Role.SCORE
          && holdsNumber(table.sheet(), row, each.getKey())) {
        return true;
      }
    }
    return false;
  }

  /** The same for every spelling of a number; else the text. */
  public String value(SheetPart sheet, int row, int column) {
    CellContent content = at(sheet, row, column);
    return content.number() != null
        ? CellContent.plain(content.number())
        : ScoreText.number(content.text()).map(CellContent::plain).orElse(content.text().strip());
  }
}
