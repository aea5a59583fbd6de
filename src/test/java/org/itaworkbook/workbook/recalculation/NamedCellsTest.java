package org.itaworkbook.workbook.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.itaworkbook.workbook.cells.CellArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a formula looks at is told without a parser, or not at all. */
class NamedCellsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1+2| ",
        "A1|S 0-0 0-0",
        "SUM(A1:$B$3,C5)*2|S 0-2 0-1,S 4-4 2-2",
        "'ผล 1'!B2&\"A1!\"|ผล 1 1-1 1-1",
        "IF(IIT!$A$1>=1.5E3,TRUE,\"\")|IIT 0-0 0-0",
        "COUNTIF(IIT!F:G,\"✓\")|IIT 0-1048575 5-6",
        "SUM(2:3)|S 1-2 0-16383",
        "ROUND(b2,0)|S 1-1 1-1",
      })
  void simple_formulas_name_their_cells(String formula, String areas) {
    List<CellArea> found = Objects.requireNonNull(NamedCells.of(formula, "S"));
    assertThat(
            found.stream()
                .map(
                    each ->
                        "%s %d-%d %d-%d"
                            .formatted(
                                each.sheet(),
                                each.firstRow(),
                                each.lastRow(),
                                each.firstColumn(),
                                each.lastColumn()))
                .toList())
        .containsExactly(areas == null ? new String[0] : areas.split(","));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ITA_Total",
        "ITA_Total>=85",
        "Table1[ผล]",
        "SUM([1]S!A1)",
        "INDIRECT(\"A1\")",
        "OFFSET(A1,1,1)",
        "SUM(A:A1)",
        "SUM(A1:INDEX(B1:B9,2))",
        "SUM(S:T!A1)",
        "MYOWN(A1)",
        "_xlfn.XLOOKUP(A1,B:B,C:C)",
        "#REF!+1",
        "@A1",
        "A1#",
        "\"open",
      })
  void what_needs_a_parser_is_not_guessed(String formula) {
    assertThat(NamedCells.of(formula, "S")).isNull();
  }

  @Test
  void an_area_may_be_named_from_its_end() {
    assertThat(NamedCells.of("SUM(B3:A1)", "S")).containsExactly(new CellArea("S", 0, 2, 0, 1));
  }
}
