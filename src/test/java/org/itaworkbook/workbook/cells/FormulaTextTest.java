package org.itaworkbook.workbook.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.SharedFormula;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A1+$A$1+A$1+$A1|C4+$A$1+C$1+$A4",
        "SUM(A1:B2)|SUM(C4:D5)",
        "SUM(A:A)+SUM($A:B)|SUM(C:C)+SUM($A:D)",
        "SUM(1:2)|SUM(4:5)",
        "IIT!A1+'แผ่น A1'!A1|IIT!C4+'แผ่น A1'!C4",
        "\"A1\"&A1&\"say \"\"B2\"\"\"|\"A1\"&C4&\"say \"\"B2\"\"\"",
        "LOG10(A1)+ATAN2(A1,B1)|LOG10(C4)+ATAN2(C4,D4)",
        "IIT[[#This Row],[A1]]+A1|IIT[[#This Row],[A1]]+C4",
        "T['[A1]+[1]Sheet1!A1|T['[A1]+[1]Sheet1!C4",
        "คะแนนA1+A1คะแนน+_A1+A1_x+A1.b|คะแนนA1+A1คะแนน+_A1+A1_x+A1.b",
        "XFD1048576|B3",
        "ABCD1+XFE1+A1048577+A0|ABCD1+XFE1+A1048577+A0",
        "1.5E3+2E5+E5|1.5E3+2E5+G8",
        "TRUE+ITA_Total|TRUE+ITA_Total",
        "MyName!A1|MyName!C4",
        "IF(A1>=85,\"✓\",\"\")|IF(C4>=85,\"✓\",\"\")"
      })
  void references_move_and_nothing_else_does(String formula, String moved) {
    assertThat(FormulaText.moved(formula, 3, 2)).isEqualTo(moved);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A1+$A$1+A$1+$A1",
        "SUM(B2:C9,D4)*COUNTIF($F$5:$F$19,\"A1\")",
        "IF(AND(B3>=85,C3<$D$1),\"B3\",VLOOKUP(A3,$A$1:$B$9,2,FALSE))",
        "SUM(A:B)-SUM(C:D)",
        "LOG10(A1)+LEFT(B7,2)&\"x\""
      })
  void it_moves_as_poi_does(String formula) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet("A");
      XSSFEvaluationWorkbook parsing = XSSFEvaluationWorkbook.create(book);
      for (int rows : new int[] {0, 1, 30}) {
        for (int columns : new int[] {0, 2, 700}) {
          var tokens =
              new SharedFormula(SpreadsheetVersion.EXCEL2007)
                  .convertSharedFormulas(
                      FormulaParser.parse(formula, parsing, FormulaType.CELL, 0, 0), rows, columns);
          assertThat(FormulaText.moved(formula, rows, columns))
              .isEqualTo(FormulaRenderer.toFormulaString(parsing, tokens));
        }
      }
    }
  }

  @Test
  void a_shared_formula_outlives_the_cell_of_the_engines_that_kept_it() {
    byte[] upload =
        Uploads.with(
            Uploads.example(),
            "xl/worksheets/sheet3.xml",
            text ->
                text.replaceFirst(
                        "(<c r=\"F5\"[^>]*>)<f>.*?</f>",
                        "$1<f t=\"shared\" ref=\"F5:I6\" si=\"3\">E5*2</f>")
                    .replaceFirst(
                        "<c r=\"I6\" s=\"(\\d+)\"/>",
                        "<c r=\"I6\" s=\"$1\"><f t=\"shared\" si=\"3\"/><v>7</v></c>"));
    assertThat(Uploads.text(upload, "xl/worksheets/sheet3.xml")).contains("si=\"3\"/>");
    byte[] once = Uploads.annotate(upload);
    assertThat(Uploads.text(once, "xl/worksheets/sheet3.xml"))
        .contains("<f>H6*2</f>")
        .doesNotContain("shared");
    assertThat(Uploads.lost(upload, once)).isEmpty();
    assertThat(Uploads.analysis(upload).findings())
        .anyMatch(each -> each.code().name().equals("FORMULA_REWRITTEN"));
  }
}
