package org.itaworkbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.itaworkbook.report.given.Agencies;
import org.itaworkbook.scores.FindingCode;
import org.junit.jupiter.api.Test;

/** The measures as a calendar. */
final class MeasureCalendarTest {

  private static String text(MeasureCalendar calendar) {
    return new String(calendar.file(), StandardCharsets.UTF_8);
  }

  @Test
  void each_measure_is_an_event_over_its_months_and_each_quarter_ends_on_a_day() {
    String calendar = text(MeasureCalendar.of(Agencies.example().scores()));
    assertThat(calendar)
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .endsWith("END:VCALENDAR\r\n")
        .contains("DTSTART;VALUE=DATE:20251001\r\nDTEND;VALUE=DATE:20261001\r\nSUMMARY:M1 ")
        .contains("DTSTART;VALUE=DATE:20251231\r\nDTEND;VALUE=DATE:20260101\r\n");
    assertThat(calendar.split("BEGIN:VEVENT", -1)).hasSize(1 + 3 + 4);
  }

  @Test
  void lines_are_folded_at_75_octets_between_letters() {
    String calendar = text(MeasureCalendar.of(Agencies.example().scores()));
    List<String> lines = List.of(calendar.split("\r\n", -1));
    assertThat(lines)
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
        .anyMatch(line -> line.startsWith(" "))
        .noneMatch(line -> line.contains("\uFFFD"));
    assertThat(calendar.replace("\r\n ", ""))
        .contains("กิจกรรมปลูกฝังความซื่อตรงและการป้องกันการทุจริตแก่บุคลากร");
  }

  @Test
  void what_separates_in_a_calendar_is_escaped() {
    String calendar =
        text(
            MeasureCalendar.of(
                Agencies.with("กิจกรรมปลูกฝัง", "หนึ่ง; สอง, สาม กิจกรรม").scores()));
    assertThat(calendar.replace("\r\n ", "")).contains("หนึ่ง\\; สอง\\, สาม");
  }

  @Test
  void a_period_that_cannot_be_read_is_told_and_left_out() {
    MeasureCalendar calendar =
        MeasureCalendar.of(
            Agencies.with("\"period\": \"ตุลาคม 2568 – กันยายน 2569\"", "\"period\": \"ตามแผน\"")
                .scores());
    assertThat(calendar.findings())
        .hasSize(3)
        .allMatch(each -> each.code() == FindingCode.PERIOD_UNREAD);
    assertThat(text(calendar).split("BEGIN:VEVENT", -1)).hasSize(1 + 4);
  }
}
