package org.itaworkbook.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.workbook.given.TypedWorkbook;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A formula of staff's that cannot be calculated here does not keep its old value in silence. */
class UnrenewedFormulasTest {

  private static byte[] upload(String formula) {
    return TypedWorkbook.of(Uploads.YEARS.years().get(0), Uploads.example())
        .typeFormula("IIT!K5", formula, "7")
        .bytes();
  }

  private static List<Finding> told(byte[] upload) {
    return Uploads.analysis(upload).findings().stream()
        .filter(each -> each.code() == FindingCode.FORMULA_NOT_RENEWED)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUBTOTAL(103,F5:F19)",
        "SUBTOTAL(9,EIT!$H$5:$H$13)",
        "SUBTOTAL(3,IIT[พัฒนาและปรับปรุง])",
        "_xlfn.TEXTJOIN(\",\",TRUE,H5:H19)",
        "AGGREGATE(3,5,G:G)",
        "SUM(1,SUBTOTAL(103,F5:F19))",
        "TEXT(ITA_Total,\"0.0\")",
        "SUBTOTAL(9,'ผลที่ประกาศ'!D5:D9)"
      })
  void it_is_told_at_its_cell_each_time(String formula) {
    byte[] upload = upload(formula);
    assertThat(told(upload)).hasSize(1);
    Finding finding = told(upload).get(0);
    assertThat(String.valueOf(finding.place())).isEqualTo("IIT!K5");
    assertThat(finding.message().th()).contains("IIT!K5", "Ctrl+Alt+F9");
    byte[] once = Uploads.annotate(upload);
    assertThat(told(once)).hasSize(1);
    assertThat(Uploads.text(once, "xl/worksheets/sheet14.xml")).contains("Ctrl+Alt+F9");
    assertThat(Uploads.differing(once, Uploads.annotate(once))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUBTOTAL(101,E5:E19)",
        "COUNTIF(F5:F19,\"✓\")",
        "SUBTOTAL(9,M5:M19)",
        "TEXT(TODAY(),\"d\")",
        "ITA_Total*2",
        "SUBTOTAL(101,IIT[คะแนน])"
      })
  void one_that_is_calculated_or_looks_elsewhere_is_not(String formula) {
    assertThat(told(upload(formula))).isEmpty();
  }

  @Test
  void many_are_one_finding() {
    TypedWorkbook typed = TypedWorkbook.of(Uploads.YEARS.years().get(0), Uploads.example());
    for (int row = 5; row < 20; row++) {
      typed.typeFormula("IIT!K" + row, "SUBTOTAL(103,F$5:F" + row + ")", "1");
    }
    Finding finding = Objects.requireNonNull(told(typed.bytes()).get(0));
    assertThat(finding.message().th()).startsWith("สูตร 15 ช่อง เริ่มที่ IIT!K5");
    assertThat(finding.related()).hasSize(14);
  }
}
