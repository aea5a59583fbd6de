package org.itaworkbook.framework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedYearTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2567",
        " 256 7",
        "๒๕๖๗",
        "พ.ศ. 2567",
        "พ.ศ.๒๕๖๗",
        "พศ 2567",
        "2567 พ.ศ.",
        "ปี 2567",
        "ปีงบประมาณ พ.ศ. ๒๕๖๗",
        "ประจำปีงบประมาณ 2567",
        "ปี พ.ศ. 2567",
        "พุทธศักราช 2567",
        "2024",
        "ค.ศ. 2024",
        "C.E. 2024",
        "2024 CE",
        "A.D. 2024",
        "B.E. 2567",
        "FY2024",
        "FY 2567",
        "FY24",
        "FY67",
        "Fiscal Year 2024",
        "67",
        "ปี 67",
        "ปีงบ 67",
        "พ.ศ. 67",
        "\u200e2567\u00a0",
        "２５６７",
        "พ.ศ. 2567 (ค.ศ. 2024)",
        "2567 (2024)",
        "1/1/2567",
        "30 กันยายน 2567",
        "2024-09-30",
        "2567."
      })
  void a_year_is_read_in_every_usual_spelling(String text) {
    assertThat(TypedYear.of(text)).hasValue(new FiscalYear(2567));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ปีนี้",
        "-",
        "256",
        "25678",
        "2567-2568",
        "2566/2567",
        "พ.ศ. 2024",
        "ค.ศ. 2567",
        "2024 พ.ศ.",
        "พ.ศ. 2567 (ค.ศ. 2023)",
        "พ.ศ. 24",
        "1905",
        "2800",
        "1 ตุลาคม 2566",
        "2567 รอบ 2",
        "สองพันห้าร้อยหกสิบเจ็ด"
      })
  void what_is_no_year_or_not_one_is_none(String text) {
    assertThat(TypedYear.of(text)).isEmpty();
  }
}
