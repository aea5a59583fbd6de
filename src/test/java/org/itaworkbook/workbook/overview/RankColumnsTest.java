package org.itaworkbook.workbook.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.summary.Overview;
import org.junit.jupiter.api.Test;

/** The columns of ranks of the workbook of many agencies. */
class RankColumnsTest {

  private static final List<Result> RESULTS = MadeAgencies.of(40);
  private static final Edition RANKED_IN_ALL = new Edition(false, Map.of(), true);

  private static final byte[] DRAWN =
      OverviewWorkbook.draw(MadeAgencies.overview(RESULTS), Edition.INTERNAL);

  @Test
  void ranks_with_ties_are_those_of_a_naive_count() throws Exception {
    try (XSSFWorkbook book = open(DRAWN)) {
      XSSFSheet sheet = book.getSheet("หน่วยงาน");
      int ties = 0;
      for (Row row : sheet) {
        if (row.getRowNum() <= Grid.HEADER_ROW) {
          continue;
        }
        int better = 0;
        int same = 0;
        boolean ranked = row.getCell(3).getCellType() == CellType.NUMERIC;
        for (Row other : sheet) {
          if (other.getRowNum() > Grid.HEADER_ROW
              && ranked
              && other.getCell(3).getCellType() == CellType.NUMERIC
              && number(row, 0) == number(other, 0)
              && row.getCell(5)
                  .getStringCellValue()
                  .equals(other.getCell(5).getStringCellValue())) {
            better += number(other, 3) > number(row, 3) ? 1 : 0;
            same += number(other, 3) == number(row, 3) ? 1 : 0;
          }
        }
        if (ranked) {
          assertThat(number(row, 1)).isEqualTo(better + 1);
          String format = row.getCell(1).getCellStyle().getDataFormatString();
          assertThat(format.contains("=")).isEqualTo(same > 1);
          ties += same > 1 ? 1 : 0;
        } else {
          assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.BLANK);
        }
      }
      assertThat(ties).isPositive();
    }
  }

  @Test
  void by_request_they_are_ranked_in_one_league_too() throws Exception {
    try (XSSFWorkbook book =
        open(OverviewWorkbook.draw(MadeAgencies.overview(RESULTS), RANKED_IN_ALL))) {
      XSSFSheet sheet = book.getSheet("หน่วยงาน");
      assertThat(header(book))
          .startsWith("ปี", "ลำดับในประเภท", "ลำดับรวม", "หน่วยงาน", "คะแนนรวม");
      int ranked = 0;
      for (Row row : sheet) {
        if (row.getRowNum() > Grid.HEADER_ROW && row.getCell(4).getCellType() == CellType.NUMERIC) {
          int better = 0;
          for (Row other : sheet) {
            better +=
                other.getRowNum() > Grid.HEADER_ROW
                        && other.getCell(4).getCellType() == CellType.NUMERIC
                        && number(row, 0) == number(other, 0)
                        && number(other, 4) > number(row, 4)
                    ? 1
                    : 0;
          }
          assertThat(number(row, 2)).isEqualTo(better + 1);
          assertThat(number(row, 1)).isLessThanOrEqualTo(better + 1);
          ranked++;
        }
      }
      assertThat(ranked).isGreaterThan(60);
    }
  }

  @Test
  void two_columns_of_ranks_are_live_for_half_as_many_rows() throws Exception {
    Overview overview = MadeAgencies.overview(MadeAgencies.of(540));
    assertThat(overview.standings()).hasSizeBetween(1001, 2000);
    try (XSSFWorkbook one = open(OverviewWorkbook.draw(overview, Edition.INTERNAL));
        XSSFWorkbook two = open(OverviewWorkbook.draw(overview, RANKED_IN_ALL))) {
      assertThat(ranks(one, 1)).contains(CellType.FORMULA).doesNotContain(CellType.NUMERIC);
      assertThat(ranks(two, 1)).contains(CellType.NUMERIC).doesNotContain(CellType.FORMULA);
      assertThat(ranks(two, 2)).contains(CellType.NUMERIC).doesNotContain(CellType.FORMULA);
      assertThat(two.getSheet("หน่วยงาน").getRow(1).getCell(0).getStringCellValue())
          .startsWith("มีมากกว่า 1000 แถว");
    }
  }

  private static Set<CellType> ranks(XSSFWorkbook book, int column) {
    Set<CellType> types = EnumSet.noneOf(CellType.class);
    for (Row row : book.getSheet("หน่วยงาน")) {
      if (row.getRowNum() > Grid.HEADER_ROW) {
        types.add(row.getCell(column).getCellType());
      }
    }
    return types;
  }

  @Test
  void agencies_of_different_types_are_not_ranked_together() throws Exception {
    try (XSSFWorkbook typed = open(DRAWN);
        XSSFWorkbook untyped =
            open(
                OverviewWorkbook.draw(
                    MadeAgencies.overview(MadeAgencies.withoutTypes(8)), Edition.INTERNAL))) {
      assertThat(header(typed)).contains("ลำดับในประเภท").doesNotContain("ลำดับรวม");
      assertThat(header(untyped)).startsWith("ปี", "ลำดับ", "หน่วยงาน");
      assertThat(header(untyped)).doesNotContain("ลำดับรวม", "ลำดับในประเภท");
      assertThat(number(untyped.getSheet("หน่วยงาน").getRow(4), 1)).isOne();
    }
  }

  private static List<String> header(XSSFWorkbook book) {
    List<String> header = new ArrayList<>();
    book.getSheet("หน่วยงาน")
        .getRow(Grid.HEADER_ROW)
        .forEach(cell -> header.add(cell.getStringCellValue()));
    return header;
  }

  private static double number(Row row, int column) {
    return row.getCell(column).getNumericCellValue();
  }

  private static XSSFWorkbook open(byte[] bytes) throws Exception {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }
}
