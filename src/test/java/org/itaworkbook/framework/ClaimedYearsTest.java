package org.itaworkbook.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a title's years those count that its scores are said to be of. */
final class ClaimedYearsTest {

  private static final FiscalYear USED = new FiscalYear(2568);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ผล ITA ประจำปี 2567 (ประกาศ ส.ค. 2568)|2567",
        "ผล ITA ประจำปี 2567 (เผยแพร่ปี 2568)|2567",
        "ITA ปี ๒๕๖๗ หน่วยงาน: กรมตัวอย่าง ประกาศเมื่อ 1 ส.ค. 2567|2567",
        "ประกาศผลการประเมิน ITA ปี 2567|2567",
        "คะแนน IIT ปี 67|2567",
        "ITA Result, Fiscal Year 2024|2567",
        "ประจำปีงบประมาณ พ.ศ. 2567 ข้อมูล ณ 30 ก.ย. 2568|2567",
        "ผลการประเมิน ITA ปีงบประมาณ 2568 (1 ต.ค. 2567 - 30 ก.ย. 2568)|2568",
        "ผลการประเมิน ITA ปี 2568 เทียบกับปี 2567|2568",
        "ผลการประเมิน ITA 2566|2566",
        "ปี 2567|2567",
        "คะแนน OIT ปีก่อน|2567",
        "ผล ITA ปี 2567 และ 2568|2567 2568",
        "ผลการประเมิน ITA 67|2567",
        "ITA67|2567",
        "IIT'67 รายข้อ|2567",
        "รอบการประเมิน 2567|2567",
        "ปีที่ประเมิน: 2567|2567",
        "ปี งปม. 67|2567",
        "ผลปี 2565, 2566, 2567|2565 2566 2567",
        "ผลการประเมิน ITA ปีงบประมาณ 2566-2567|2567",
      })
  void a_title_claims_the_years_of_its_scores(String title, String years) {
    assertThat(ClaimedYears.in(title, USED)).containsExactlyElementsOf(years(years));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "พิมพ์เมื่อ 5/1/2569",
        "ข้อมูล ณ วันที่ 15 ธันวาคม 2567",
        "ตามประกาศ พ.ศ. 2561",
        "ตาม พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. 2540 คะแนนรายข้อ",
        "แผนปฏิบัติราชการ พ.ศ. 2566 - 2570",
        "ผลการประเมิน ITA เดือนตุลาคม 2567 - กันยายน 2568",
        "การประชุมครั้งที่ 3/2567 คะแนนรายข้อ",
        "คะแนนเพิ่มขึ้นจากปีก่อน",
        "คะแนน ITA เทียบกับปี 2567",
        "ผล IIT 85 คะแนน",
        "คะแนน ITA 67.50",
        "แบบวัด IIT 60 ข้อ คะแนนรายข้อ",
        "ผลการประเมิน ITA ปี 2566 - 2568",
        "คะแนน ITA ตามแผน พ.ศ. 2561-2565",
      })
  void printing_laws_plans_and_what_is_compared_claim_none(String title) {
    assertThat(ClaimedYears.in(title, USED)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EIT 2567|2567",
        "IIT67|2567",
        "OIT_2567|2567",
        "EIT-FY2024|2567",
        "OIT ปีก่อน|2567",
        "ปี67 IIT|2567",
        "IIT68|2568",
      })
  void a_tab_names_its_year(String tab, String year) {
    assertThat(ClaimedYears.inTab(tab, USED)).containsExactlyElementsOf(years(year));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"IIT", "EIT (2)", "Sheet67", "OIT 30-9-2567", "EIT ส่วนที่ 1", "สำเนา 75"})
  void most_tabs_name_none(String tab) {
    assertThat(ClaimedYears.inTab(tab, USED)).isEmpty();
  }

  private static List<FiscalYear> years(String years) {
    return Arrays.stream(years.split(" ")).map(FiscalYear::of).toList();
  }
}
