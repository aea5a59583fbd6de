package org.itaworkbook.json.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.PartGap;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.IndicatorGroup;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.json.TestYears;
import org.itaworkbook.json.base.JsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnalysisJsonTest {

  private static final Locale THAI = new Locale("th");
  private static final Framework YEAR = TestYears.Y2568;

  @Test
  void a_known_analysis_has_every_field_in_order_with_fixed_decimals() {
    String expected =
        """
        {"fiscalYear":2568,"agency":"กรม \\"ก\\" <ข> & 'ค'",
        "answer":{"total":96.32,"change":1.47,"level":{"code":"PASS","name":"ผ่าน"},
        "published":{"total":96.20,"level":"ผ่าน","agrees":false,"message":"ผลที่ประกาศไม่ตรงกับที่คำนวณได้ 2 รายการ","otherLevel":"ระดับที่ประกาศ: ผ่านดี"},
        "next":{"level":{"code":"GOOD","name":"ผ่านดี"},"changes":[],"message":"ขาด 0.07 คะแนนใน EIT ส่วนที่ 2 (EIT Survey) จึงจะได้ระดับ “ผ่านดี”","byActions":"ทำตามรายการเพียงข้อแรก (e1) ก็ได้ระดับ “ผ่านดี”"},
        "questions":2,"below":1,"unknown":0,"missing":0,
        "doubt":"น่าจะพิมพ์ผิด 2 ข้อ: i10 กรอกไว้ 99.75 น่าจะเป็น 93.75 และ e1 (EIT Public) ช่อง EIT!G5 กรอกไว้ 91.31 น่าจะเป็น 93.31 แก้แล้ววิเคราะห์ใหม่ก่อน",
        "caveat":null,"first":1,
        "actions":[{"question":"e1","changes":[{"question":"e1","part":"survey","from":82.555,"to":85.00}],
        "own":false,"gain":0.0408,"what":"%s","units":[],"measure":"M2",
        "period":"ตุลาคม 2568 – กันยายน 2569","until":"กันยายน 2569","lastMonth":"2026-09","status":null}]},
        "threshold":85.00,"complete":true,
        "total":96.32,"previousTotal":94.85,"change":1.47,
        "level":{"code":"PASS","name":"ผ่าน","reason":"เพราะ"},
        "instruments":[{"code":"IIT","name":"%s","score":99.25},{"code":"EIT_PUBLIC","name":"EIT ส่วนที่ 1 (EIT Public)","score":92.04},
        {"code":"EIT_SURVEY","name":"EIT ส่วนที่ 2 (EIT Survey)","score":84.93},{"code":"EIT","name":"%s","score":88.49},
        {"code":"OIT","name":"%s","score":100.00}],
        "indicators":[{"number":1,"name":"การปฏิบัติหน้าที่","instrument":"IIT","score":99.17,"group":"MAINTAIN"},
        {"number":6,"name":"คุณภาพการดำเนินงาน","instrument":"EIT","score":89.78,
        "parts":{"public":94.11,"survey":85.46},"group":"IMPROVE"}],
        "groups":[%s],
        "subIndicators":[%s],
        "extremes":{"IIT":{"best":[3],"worst":[5]},"EIT":null,"OIT":{"best":[9,10],"worst":[9,10]}},
        "questions":[{"code":"i1","text":"%s","instrument":"IIT","indicator":1,"scores":{"score":99.00},"triage":"MAINTAIN","previous":{"score":98.50}},
        {"code":"e1","text":"%s","instrument":"EIT","indicator":6,"scores":{"public":91.31,"survey":82.555},
        "gap":8.755,"triage":"IMPROVE","previous":null,"advice":"แก้ไข"}],
        "lowest":{"IIT":["i4","i14"],"EIT_PUBLIC":["e7"],"EIT_SURVEY":null,"OIT":null},
        "eitGap":{"n":9,"mean":7.11,"variance":3.2112,"standardDeviation":1.7920,"confidence95":[5.74,8.49],
        "pairedT":{"t":11.9105,"df":8,"p":0.000002270},"wilcoxon":{"w":45,"p":0.003906},"pearson":0.8149,
        "partVariances":{"public":9.0546,"survey":4.1638}},
        "nextLevel":{"code":"GOOD","name":"ผ่านดี",
        "blockers":[{"figure":"EIT_SURVEY","score":84.93,"required":85.00,"shortfall":0.07,"questionPoints":0.59}],
        "cheapest":[{"question":"e1","part":"survey","gain":0.1111,"figure":"EIT_SURVEY","headroom":17.45}]},
        "plan":{"goal":{"code":"GOOD","name":"ผ่านดี"},"levels":[{"code":"EXCELLENT","name":"ผ่านดีเยี่ยม","required":{"TOTAL":95.00,"IIT":95.00,"EIT_PUBLIC":95.00,"EIT_SURVEY":95.00,"OIT":95.00}},
        {"code":"GOOD","name":"ผ่านดี","required":{"TOTAL":85.00,"IIT":85.00,"EIT_PUBLIC":85.00,"EIT_SURVEY":85.00,"OIT":85.00}},
        {"code":"PASS","name":"ผ่าน","required":{"TOTAL":85.00}},
        {"code":"IMPROVE","name":"ต้องปรับปรุง","required":{"TOTAL":70.00}},
        {"code":"URGENT","name":"ต้องปรับปรุงโดยด่วน","required":{"TOTAL":0.00}}],
        "figures":[{"figure":"TOTAL","today":96.32,"planned":null,"required":85.00},
        {"figure":"IIT","today":99.25,"planned":null,"required":85.00},
        {"figure":"EIT_PUBLIC","today":92.04,"planned":null,"required":85.00},
        {"figure":"EIT_SURVEY","today":84.93,"planned":null,"required":85.00},
        {"figure":"OIT","today":100.00,"planned":null,"required":85.00}],
        "steps":[{"question":"e1","part":"survey","own":false,"today":100.00,"target":100.00,"gain":0.0000,"total":null,"shares":{"TOTAL":0.016666666666667,"EIT_SURVEY":0.111111111111111}},
        {"question":"i1","part":"score","own":false,"today":null,"target":null,"gain":0.0000,"total":96.32,"shares":{"TOTAL":0.02,"IIT":0.066666666666667}},
        {"question":"e1","part":"public","own":false,"today":null,"target":null,"gain":0.0000,"total":96.32,"shares":{"TOTAL":0.016666666666667,"EIT_PUBLIC":0.111111111111111}}]},
        "reconciliation":{"differences":[{"figure":"INDICATOR_4","computed":99.58,"published":97.58}],
        "levelDifference":{"computed":"ผ่าน","published":"ผ่านดี"},
        "explanations":[{"question":"i10","part":"score","from":99.75,"to":93.75,"interval":[93.73,93.75],
        "only":false,"together":[{"question":"e1","part":"public","from":91.31,"to":93.31,
        "interval":[93.31,93.31],"only":true}],
        "mends":["INDICATOR_4","IIT","TOTAL"]}]},
        "withheld":[],
        "understood":{"tables":[{"sheet":"IIT","header":"A3","columns":{"C":"score"},"questions":15}],
        "cells":{"e1":{"public":"EIT!G5","survey":"'EIT 2'!H5"}}},
        "given":{"previousTotal":94.85,"respondents":{"IIT":80},
        "published":{"indicators":{"4":97.58},"instruments":{"IIT":98.85},"total":96.20,"level":"ผ่าน"},
        "assessorLowest":{"IIT":["i10"]},"cells":{"INDICATOR_4":"'ผลที่ประกาศ'!C7"}},
        "measures":[{"code":"M2","group":"IMPROVE","indicators":[6,7],
        "activity":"%s","analysis":"ผลของกลุ่ม","steps":[%s],"period":"ตุลาคม 2568 – กันยายน 2569"}],
        "findings":[{"code":"PUBLISHED_DIFFERS","severity":"WARNING","sheet":"ผลที่ประกาศ","cell":"C7",
        "related":["IIT!E13","'ผล 2'!A1"],"message":"ต่างกัน"},
        {"code":"YEAR_ASSUMED","severity":"INFO","sheet":null,"cell":null,"related":[],"message":"ปีล่าสุด"}]}
        """
            .formatted(
                Objects.requireNonNull(YEAR.question(QuestionCode.of("e1")).orElseThrow().advice())
                    .th(),
                YEAR.instruments().get(0).name().th(),
                YEAR.instruments().get(1).name().th(),
                YEAR.instruments().get(2).name().th(),
                groups(),
                subIndicators(),
                wording("i1"),
                wording("e1"),
                YEAR.plan(IndicatorGroup.IMPROVE).activity().th(),
                String.join(
                    ",",
                    YEAR.plan(IndicatorGroup.IMPROVE).steps().stream()
                        .map(step -> "\"" + step.th() + "\"")
                        .toList()));
    assertThat(AnalysisJson.of(SampleAnalyses.known(), THAI).text())
        .isEqualTo(expected.replace("\n", ""));
  }

  @Test
  void names_and_messages_are_in_the_language_of_the_locale() {
    JsonObject written = written(SampleAnalyses.known(), Locale.ENGLISH);
    assertThat(written.getAsJsonObject("level").get("name").getAsString()).isEqualTo("Pass");
    assertThat(written.getAsJsonObject("level").get("reason").getAsString()).isEqualTo("because");
    assertThat(
            written.getAsJsonArray("indicators").get(0).getAsJsonObject().get("name").getAsString())
        .isEqualTo("Performance of Duties");
    assertThat(
            written
                .getAsJsonArray("questions")
                .get(1)
                .getAsJsonObject()
                .get("advice")
                .getAsString())
        .isEqualTo("mend");
    assertThat(
            written
                .getAsJsonArray("findings")
                .get(0)
                .getAsJsonObject()
                .get("message")
                .getAsString())
        .isEqualTo("differs");
    assertThat(
            written.getAsJsonArray("measures").get(0).getAsJsonObject().get("period").getAsString())
        .isEqualTo("October 2025 – September 2026");
  }

  @Test
  void what_is_withheld_is_null_and_named() {
    JsonObject written = written(SampleAnalyses.unknown(), THAI);
    for (String name :
        List.of("agency", "total", "previousTotal", "change", "level", "eitGap", "nextLevel")) {
      assertThat(written.has(name)).as(name).isTrue();
      assertThat(written.get(name).isJsonNull()).as(name).isTrue();
    }
    assertThat(written.get("complete").getAsBoolean()).isFalse();
    assertThat(written.get("instruments"))
        .hasToString(
            TestYears.Y2599.instruments().stream()
                .map(
                    each ->
                        "{\"code\":\"%s\",\"name\":\"%s\",\"score\":null}"
                            .formatted(each.code(), each.name().th()))
                .collect(Collectors.joining(",", "[", "]")));
    assertThat(written.get("indicators"))
        .hasToString(
            "[{\"number\":3,\"name\":\"บริการ\",\"instrument\":\"EIT\",\"score\":null,\"group\":null}]");
    assertThat(written.get("extremes")).hasToString("{\"IIT\":null,\"EIT\":null,\"OIT\":null}");
    assertThat(written.get("lowest")).hasToString("{\"IIT\":null,\"EIT\":null,\"OIT\":null}");
    assertThat(written.get("questions"))
        .hasToString(
            "[{\"code\":\"e1\",\"text\":\""
                + TestYears.Y2599.question(QuestionCode.of("e1")).orElseThrow().wording()
                + "\",\"instrument\":\"EIT\",\"indicator\":3,\"scores\":{\"score\":null},"
                + "\"triage\":null,\"previous\":null}]");
    assertThat(written.get("given"))
        .hasToString(
            "{\"previousTotal\":null,\"respondents\":{},\"published\":{\"indicators\":{},"
                + "\"instruments\":{},\"total\":null,\"level\":null},"
                + "\"assessorLowest\":{},\"cells\":{}}");
    assertThat(written.get("withheld"))
        .hasToString("[{\"figure\":\"TOTAL\",\"reason\":\"ขาดคะแนน\"}]");
    assertThat(written.get("reconciliation"))
        .hasToString("{\"differences\":[],\"levelDifference\":null,\"explanations\":[]}");
  }

  @Test
  void statistics_that_are_not_defined_are_null() {
    PartGap flat =
        new PartGap(
            YEAR.instruments().get(1),
            9,
            new BigDecimal("7"),
            new BigDecimal("0"),
            null,
            null,
            null,
            new PartGap.Wilcoxon(new BigDecimal("22.50"), new BigDecimal("1.000")),
            null,
            Map.of());
    assertThat(new Answer(GapJson.of(flat)).text())
        .isEqualTo(
            "{\"gap\":{\"n\":9,\"mean\":7.00,\"variance\":0.0000,\"standardDeviation\":null,"
                + "\"confidence95\":null,\"pairedT\":null,\"wilcoxon\":{\"w\":22.5,\"p\":1.000},"
                + "\"pearson\":null,\"partVariances\":{\"public\":null,\"survey\":null}}}");
  }

  private record Answer(@Nullable GapJson gap) implements JsonDocument {}

  private static String subIndicators() {
    return YEAR.indicators().stream()
        .flatMap(indicator -> indicator.subIndicators().stream())
        .map(
            sub ->
                "{\"number\":\"%s\",\"name\":\"%s\",\"score\":%s}"
                    .formatted(
                        sub.number(),
                        sub.name().th(),
                        sub.number().equals("9.1") ? "100.00" : "null"))
        .collect(Collectors.joining(","));
  }

  private static String groups() {
    return YEAR.plans().stream()
        .map(
            plan ->
                "{\"code\":\"%s\",\"name\":\"%s\",\"indicators\":[%s]}"
                    .formatted(
                        plan.group(),
                        plan.name().th(),
                        switch (plan.group()) {
                          case MAINTAIN -> "1";
                          case IMPROVE -> "6";
                          case EXCELLENT -> "";
                        }))
        .collect(Collectors.joining(","));
  }

  private static String wording(String code) {
    return YEAR.question(QuestionCode.of(code)).orElseThrow().wording();
  }

  private static JsonObject written(Analysis analysis, Locale locale) {
    return JsonParser.parseString(AnalysisJson.of(analysis, locale).text()).getAsJsonObject();
  }
}
