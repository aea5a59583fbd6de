package org.itaworkbook.workbook.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.letters.LetterKind;
import org.itaworkbook.letters.LetterText;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.units.Example;
import org.itaworkbook.units.UnitShare;
import org.itaworkbook.workbook.filling.UnitWorkbook;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.template.UnitTemplate;
import org.junit.jupiter.api.Test;

/** The round in what units get. */
class NamedRoundTest {

  @Test
  void a_round_that_the_centre_left_empty_is_not_made_up() throws IOException {
    Agency given = Example.SCORES.agency();
    for (String round : new String[] {null, "2"}) {
      Agency agency =
          new Agency(
              given.name(), given.type(), round, given.contact(), given.email(), given.phone());
      UnitShare share = Example.share("U03");
      UnitShare own =
          new UnitShare(
              share.framework(),
              agency,
              share.round(),
              share.unit(),
              share.questions(),
              share.measures(),
              List.of(),
              null);
      String said =
          new LetterText(own, LetterKind.SHARE, LocalDate.of(2026, 1, 15), "ก.xlsx").plain();
      try (XSSFWorkbook workbook =
          new XSSFWorkbook(
              new ByteArrayInputStream(
                  UnitWorkbook.fill(
                      UnitTemplate.draw(Example.FRAMEWORK), UploadLimits.DEFAULT, own)))) {
        String shown = workbook.getSheetAt(0).getRow(9).getCell(1).getStringCellValue();
        assertThat(workbook.getSheetAt(0).getRow(9).getCell(0)).hasToString("รอบ");
        assertThat(shown).isEqualTo(round == null ? "–" : round);
      }
      assertThat(said)
          .contains("พ.ศ. 2568 " + (round == null ? "" : "รอบ 2 ") + "ส่วนที่หน่วยของท่าน");
    }
  }
}
