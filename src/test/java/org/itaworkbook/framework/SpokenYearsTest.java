package org.itaworkbook.framework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenYearsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ตุลาคม 2568 – กันยายน 2569                        | ตุลาคม 2569 – กันยายน 2570                        | 2568 2569
          ประจำปี พ.ศ. ๒๕๖๘                                | ประจำปี พ.ศ. ๒๕๖๙                                | 2568
          ปี 2567 และ ๒๕๖๘                                 | ปี 2568 และ ๒๕๖๙                                 | 2567 2568
          fiscal year 2568 (2025)                          | fiscal year 2569 (2026)                          | 2568 2568
          October 2025 – September 2026                    | October 2026 – September 2027                    | 2568 2569
          FY2025                                           | FY2026                                           | 2568
          โทร 0256825682, 25680 บาท                         | โทร 0256825682, 25680 บาท                         | ``
          2,568 คน, 2568.50 บาท                            | 2,568 คน, 2568.50 บาท                            | ``
          1234 คน                                          | 1234 คน                                          | ``
          พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540       | พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540       | ``
          ระเบียบกระทรวงการคลัง พ.ศ. ๒๕๖๐ ในปี ๒๕๖๘          | ระเบียบกระทรวงการคลัง พ.ศ. ๒๕๖๐ ในปี ๒๕๖๙          | 2568
          ไม่มีปี                                            | ไม่มีปี                                            | ``
          """)
  void years_are_told_and_moved_on_in_their_own_era_and_digits(
      String text, String next, String years) {
    assertThat(SpokenYears.changed(text, year -> year + 1)).isEqualTo(next);
    assertThat(String.join(" ", SpokenYears.in(text).stream().map(Object::toString).toList()))
        .isEqualTo(years.replace("`", ""));
  }
}
