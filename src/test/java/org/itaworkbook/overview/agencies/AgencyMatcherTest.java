package org.itaworkbook.overview.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.overview.MadeResult;
import org.itaworkbook.overview.results.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AgencyMatcherTest {

  private static final Framework YEAR = MadeResult.year2568();

  private static final AgencyRegister REGISTER =
      new AgencyRegister(
          List.of(
              row("A1", "องค์การบริหารส่วนตำบลบ้านใหม่", "นนทบุรี", null, null, "อบต.บ้านเดิม"),
              row("A2", "องค์การบริหารส่วนตำบลบ้านใหม่", "ลำปาง", null, null),
              row("A3", "กรมสำนักงานกลาง", null, 2560, 2567),
              row("A4", "กรมสำนักงานกลาง", null, 2568, null),
              row("A5", "เทศบาลนครทะเลน้ำ", null, null, null)));

  private static RegisteredAgency row(
      String code,
      String name,
      @Nullable String province,
      @Nullable Integer since,
      @Nullable Integer until,
      String... others) {
    return new RegisteredAgency(
        code,
        name,
        List.of(others),
        null,
        null,
        province,
        null,
        since == null ? null : new FiscalYear(since),
        until == null ? null : new FiscalYear(until));
  }

  @ParameterizedTest
  @CsvSource({
    "องค์การบริหารส่วนตำบลบ้านใหม่, นนทบุรี, A1, NAME",
    "องค์การบริหารส่วนตำบลบ้านใหม่, ลำปาง, A2, NAME",
    "อบต.บ้านใหม่, ลำปาง, A2, OTHER_SPELLING",
    "อบต บ้าน ใหม่, จังหวัดที่ไม่มี, , AS_STATED",
    "องค์การบริหารส่วนตำบลบ้านเดิม, , A1, OTHER_SPELLING",
    "กรมสำนักงานกลาง, , A4, NAME",
    "เทศบาลนครทะเลนํ้า, , A5, OTHER_SPELLING",
    "ทน.ทะเลน้ำ, , A5, OTHER_SPELLING",
    "นครทะเลน้ำ, , , AS_STATED",
    "กรมกลาง, , , AS_STATED",
  })
  void a_name_is_found_as_it_is_written_then_as_it_is_folded(
      String name, @Nullable String province, @Nullable String code, Matching matching) {
    AgencyIdentity agency =
        identity(new MadeResult(YEAR).every(9000).name(name).province(province).in("ก.xlsx"));
    assertThat(agency.code()).isEqualTo(code);
    assertThat(agency.matching()).isEqualTo(matching);
  }

  @Test
  void a_code_goes_before_any_name_and_an_unknown_one_is_never_taken_for_another() {
    MadeResult made = new MadeResult(YEAR).every(9000).name("เทศบาลนครทะเลน้ำ");
    assertThat(identity(made.code("a 3").in("ก.xlsx")).name()).isEqualTo("กรมสำนักงานกลาง");
    AgencyIdentity unknown = identity(made.code("Z9").in("ก.xlsx"));
    assertThat(unknown.key().value()).isEqualTo("code:z9");
    assertThat(unknown.name()).isEqualTo("เทศบาลนครทะเลน้ำ");
  }

  @Test
  void a_folder_says_the_group_and_never_the_agency() {
    AgencyIdentity agency =
        identity(new MadeResult(YEAR).every(9000).in("เทศบาลนครทะเลน้ำ/ก.xlsx"));
    assertThat(agency.code()).isNull();
    assertThat(agency.group()).isEqualTo("เทศบาลนครทะเลน้ำ");
    assertThat(agency.name()).isEqualTo("เทศบาลนครทะเลน้ำ/ก.xlsx");
  }

  @Test
  void without_a_register_a_file_that_says_both_tells_the_code_of_those_with_the_same_name() {
    Result both = new MadeResult(YEAR).every(9000).code("C7").name("กรม ก").in("1.xlsx");
    Result name = new MadeResult(YEAR).every(9100).name("กรมก").in("2.xlsx");
    Result other = new MadeResult(YEAR).every(9100).name("กรมก").type("กรม").in("3.xlsx");
    AgencyMatcher matcher =
        new AgencyMatcher(
            AgencyRegister.NONE, List.of(both.agency(), name.agency(), other.agency()));
    assertThat(matcher.identity(name).key()).isEqualTo(matcher.identity(both).key());
    assertThat(matcher.identity(other).key()).isNotEqualTo(matcher.identity(both).key());
  }

  private static AgencyIdentity identity(Result result) {
    return new AgencyMatcher(REGISTER, List.of(result.agency())).identity(result);
  }
}
