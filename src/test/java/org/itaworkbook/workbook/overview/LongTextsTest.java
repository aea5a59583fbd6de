package org.itaworkbook.workbook.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.overview.Gathering;
import org.itaworkbook.overview.MadeResult;
import org.itaworkbook.overview.OverviewOptions;
import org.itaworkbook.overview.agencies.AgencyRegister;
import org.itaworkbook.workbook.repair.RepairReasons;
import org.itaworkbook.workbook.repair.XmlParts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no cell can hold whole is cut in an overview, and Excel repairs nothing. */
final class LongTextsTest {

  private static final Framework YEAR = MadeResult.year2568();

  /** More characters in a cell make Excel repair the workbook. */
  private static final int LONGEST = 32_767;

  @ParameterizedTest
  @CsvSource({"40000, ก", "32767, ก", "32768, ก", "20000, 😀", "16384, 😀"})
  void a_name_and_a_list_of_files_are_cut(int times, String letter) throws Exception {
    Gathering gathering = new Gathering();
    for (int i = 0; i < 3; i++) {
      String name = letter.repeat(times) + i;
      gathering.add(new MadeResult(YEAR).every(8000 + i).name(name).type(name).in(name));
    }
    for (int i = 0; i < 2_000; i++) {
      String file = "ก".repeat(300) + i;
      gathering.add(new MadeResult(YEAR).every(7000 + i).name("กรม").in(file));
    }
    byte[] drawn =
        OverviewWorkbook.draw(
            gathering.overview(AgencyRegister.NONE, OverviewOptions.DEFAULT), Edition.INTERNAL);
    assertThat(RepairReasons.of(XmlParts.unzip(drawn))).isEmpty();
    List<String> texts = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(drawn))) {
      book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString()))));
    }
    assertThat(texts)
        .allSatisfy(
            each -> {
              assertThat(each.length()).isLessThanOrEqualTo(LONGEST);
              assertThat(each).doesNotMatch("(?s).*[\\x{D800}-\\x{DBFF}]…");
            })
        .anyMatch(each -> each.endsWith("และอีก 1950 ไฟล์"));
  }
}
