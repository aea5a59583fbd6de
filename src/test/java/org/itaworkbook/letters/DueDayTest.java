package org.itaworkbook.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDayTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  @ParameterizedTest
  @CsvSource({
    "31/1/2569, 2026-01-31",
    "31/01/2569, 2026-01-31",
    "๓๑/๑/๒๕๖๙, 2026-01-31",
    " 31-1-2569 , 2026-01-31",
    "31.1.2026, 2026-01-31",
    "2026-01-31, 2026-01-31",
    "2569-1-31, 2026-01-31",
    "31 ม.ค. 2569, 2026-01-31",
    "31ม.ค.2569, 2026-01-31",
    "๓๑ มกราคม ๒๕๖๙, 2026-01-31",
    "วันที่ 31 มกราคม พ.ศ. 2569, 2026-01-31",
    "31 มค 69, 2026-01-31",
    "31 ม.ค. ๖๙, 2026-01-31",
    "30 มิ.ย. 2569, 2026-06-30",
    "30 เม.ย. 2026, 2026-04-30",
    "15/1/2569, 2026-01-15",
    "15/1/2570, 2027-01-15"
  })
  void a_day_is_read_as_people_write_it(String typed, LocalDate day) {
    assertThat(DueDay.read(typed, TODAY, LetterKind.SHARE)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "31/2/2569, SHARE, ไม่มีในปฏิทิน โปรดตรวจสอบวันและเดือน เช่น 15/2/2569",
    "1/31/2569, SHARE, ไม่มีในปฏิทิน",
    "2026-02-30, REMINDER, ไม่มีในปฏิทิน",
    "31 ก.พ. 2569, SHARE, ไม่มีในปฏิทิน",
    "31/1/69, SHARE, เช่น 15/2/2569 หรือแบบ 2026-02-15",
    "31 ม.ค. 26, SHARE, เช่น 15/2/2569",
    "31 มกราคุม 2569, SHARE, เช่น 15/2/2569",
    "พรุ่งนี้, SHARE, เช่น 15/2/2569",
    "'', SHARE, เช่น 15/2/2569",
    "14/1/2569, SHARE, ผ่านไปแล้ว",
    "31/1/2469, SHARE, ผ่านไปแล้ว",
    "16/1/2570, SHARE, เกินหนึ่งปี",
    "16/1/2570, REMINDER, เกินหนึ่งปี",
    "14/1/2568, REMINDER, เกินหนึ่งปี"
  })
  void what_cannot_be_is_refused_with_a_reason(String typed, LetterKind letter, String reason) {
    assertThatThrownBy(() -> DueDay.read(typed, TODAY, letter))
        .isInstanceOfSatisfying(
            DueDayException.class,
            refused -> assertThat(refused.text().th()).contains("“" + typed + "”", reason));
  }

  @ParameterizedTest
  @CsvSource({"14/1/2569, 2026-01-14", "15/1/2568, 2025-01-15", "31/1/2569, 2026-01-31"})
  void a_reminder_may_speak_of_a_day_that_is_past(String typed, LocalDate day) {
    assertThat(DueDay.read(typed, TODAY, LetterKind.REMINDER)).isEqualTo(day);
  }
}
