package org.itaworkbook.json.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.letters.LetterKind;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.Collected;
import org.itaworkbook.units.MailAddress;
import org.itaworkbook.units.Progress;
import org.itaworkbook.units.Unit;
import org.itaworkbook.units.UnitCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of letters and of the units' answers, whole. */
class UnitAnswersTest {

  private static final Locale THAI = new Locale("th");
  private static final UnitCode U01 = new UnitCode("U01");
  private static final UnitCode U02 = new UnitCode("U02");
  private static final MailAddress ADDRESS = new MailAddress("hr", "example.go.th");
  private static final Instant CREATED = Instant.parse("2026-02-03T04:05:06.789Z");
  private static final Text REASON = new Text("ไม่มีผู้รับ", "no such mailbox");

  @Test
  void letters_are_counted_by_state_and_only_one_that_waits_has_a_next_attempt() {
    List<Delivery> deliveries =
        List.of(
            delivery(1, DeliveryState.QUEUED, null, null),
            delivery(2, DeliveryState.FAILED, REASON, CREATED.plusSeconds(60)));
    String expected =
        """
        {"count":2,"states":{"QUEUED":1,"FAILED":1},"deliveries":[
        {"id":1,"agency":"กรม","round":"2568-1","unit":"U01","unitName":"กอง","address":"hr@example.go.th",
        "recipient":"hr@example.go.th","letter":"SHARE","subject":"ผล <ITA>","state":"QUEUED","attempts":2,
        "created":"2026-02-03T04:05:06.789Z","nextAttempt":"2026-02-03T04:05:16.789Z","settled":null,"reason":null},
        {"id":2,"agency":"กรม","round":"2568-1","unit":"U01","unitName":"กอง","address":"hr@example.go.th",
        "recipient":"hr@example.go.th","letter":"SHARE","subject":"ผล <ITA>","state":"FAILED","attempts":2,
        "created":"2026-02-03T04:05:06.789Z","nextAttempt":null,"settled":"2026-02-03T04:06:06.789Z",
        "reason":"ไม่มีผู้รับ"}]}
        """;
    assertThat(DeliveriesJson.of(deliveries, THAI).text()).isEqualTo(expected.replace("\n", ""));
    assertThat(DeliveryJson.of(deliveries.get(1), Locale.ENGLISH).text())
        .endsWith("\"reason\":\"no such mailbox\"}");
  }

  @Test
  void answers_say_what_was_taken_what_not_and_who_is_missing() {
    Collected collected =
        new Collected(
            List.of(
                new Progress(
                    U01,
                    new MeasureCode("M1"),
                    "แล้วเสร็จ",
                    new BigDecimal("12.50"),
                    "ภาพ",
                    LocalDate.of(2026, 1, 5),
                    "-"),
                new Progress(U01, new MeasureCode("M2"), null, null, null, null, null)),
            List.of(),
            List.of("U01.xlsx"),
            List.of(new Collected.RefusedFile("x.xlsx", REASON)),
            List.of(),
            List.of(new Text("ข้อสังเกต", "remark")),
            List.of(Finding.of(FindingCode.EVIDENCE_MISSING, null, "M1", "")),
            List.of(unit(U02)),
            List.of(new Collected.Partly(unit(U01), 1, 3)));
    String expected =
        """
        {"taken":["U01.xlsx"],"refused":[{"file":"x.xlsx","reason":"ไม่มีผู้รับ"}],"conflicts":["ต่างกัน"],
        "remarks":["ข้อสังเกต"],
        "findings":[{"code":"EVIDENCE_MISSING","severity":"WARNING","sheet":null,"cell":null,"related":[],
        "message":"มาตรการ M1: รายงานว่าแล้วเสร็จแต่ยังไม่มีหลักฐาน โปรดใส่ลิงก์หรือชื่อเอกสารที่แสดงผลการดำเนินการ"}],
        "missing":[{"unit":"U02","unitName":"หน่วย U02"}],
        "partly":[{"unit":"U01","unitName":"หน่วย U01","answered":1,"asked":3}],"progress":[
        {"unit":"U01","measure":"M1","status":"แล้วเสร็จ","percent":12.50,"evidence":"ภาพ","date":"2026-01-05","note":"-"},
        {"unit":"U01","measure":"M2","status":null,"percent":null,"evidence":null,"date":null,"note":null}]}
        """;
    assertThat(CollectedJson.of(collected, List.of(new Text("ต่างกัน", "differs")), THAI).text())
        .isEqualTo(expected.replace("\n", ""));
  }

  private static Delivery delivery(
      long id, DeliveryState state, @Nullable Text reason, @Nullable Instant settled) {
    return new Delivery(
        id,
        "กรม",
        "2568-1",
        U01,
        "กอง",
        ADDRESS,
        ADDRESS,
        LetterKind.SHARE,
        "ผล <ITA>",
        state,
        2,
        CREATED,
        CREATED.plusSeconds(10),
        reason,
        settled);
  }

  private static Unit unit(UnitCode code) {
    return new Unit(code, "หน่วย " + code.value(), List.of(ADDRESS), null, Set.of(), false);
  }
}
