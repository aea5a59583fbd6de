package org.itaworkbook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.IndicatorGroup;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.json.scores.ScoresReader;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.workbook.given.TypedWorkbook;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.itaworkbook.years.YearDrawing;
import org.itaworkbook.years.YearFolders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This year's workbook is filled from last year's. */
class RollForwardTest {

  private static final FiscalYear NEXT = new FiscalYear(2569);
  private static final Path FOLDER = Path.of("workbook-templates/2568");

  @TempDir private static Path templates;
  private static Engine engine;

  private static final String E4 =
      "หน่วยงานมีช่องทางการเผยแพร่ข้อมูลข่าวสารที่สามารถเข้าถึงได้ง่าย";
  private static final String E9 =
      "หน่วยงานมีการพัฒนาการให้บริการผ่านช่องทางออนไลน์ให้สะดวก รวดเร็ว และมีประสิทธิภาพ";

  /** Next year asks the same, but for its third question; the codes e4 and e9 are exchanged. */
  @BeforeAll
  static void drawNextYear() throws IOException {
    Path next = Files.createDirectories(templates.resolve("2569"));
    String framework =
        Files.readString(FOLDER.resolve("framework.json"))
            .replace("\"fiscalYear\": 2568", "\"fiscalYear\": 2569")
            .replace(
                "เจ้าหน้าที่ในหน่วยงานของท่าน"
                    + " มีการเรียกรับสินบนเพื่อแลกกับการปฏิบัติงานหรือการให้บริการหรือไม่",
                "ท่านทราบช่องทางแจ้งเบาะแสของหน่วยงานหรือไม่")
            .replace(E4, "E4")
            .replace(E9, E4)
            .replace("\"E4\"", "\"" + E9 + "\"");
    Files.writeString(next.resolve("framework.json"), framework);
    UploadLimits limits = UploadLimits.DEFAULT;
    for (Map.Entry<String, byte[]> drawn : YearDrawing.draw(next).entrySet()) {
      Files.write(next.resolve(drawn.getKey()), drawn.getValue());
    }
    engine =
        new Engine(
            YearFolders.load(List.of(FOLDER.getParent(), templates)), limits, Clock.systemUTC());
  }

  @Test
  void last_years_scores_stand_beside_the_blank_ones() throws IOException {
    Scores last = read(example());
    Scores filled =
        read(engine.templates().filled(NEXT, "scores", example(), null, Agency.UNKNOWN));
    assertThat(filled.values()).isEmpty();
    assertThat(same(filled.previous(), exchanged(without(last.values(), "i3")))).isTrue();
    assertThat(filled.previousTotal()).isEqualByComparingTo("96.20");
    assertThat(filled.agency().name()).isEqualTo(last.agency().name());
    assertThat(filled.published().figures()).isEmpty();
  }

  @Test
  void of_a_measure_only_what_it_is_and_whose_comes_along() throws IOException {
    byte[] last = annotated(example());
    byte[] filled = engine.templates().filled(NEXT, "scores", last, null, Agency.UNKNOWN);
    assertThat(read(filled).measures()).hasSameSizeAs(read(last).measures());
    for (int i = 0; i < read(last).measures().size(); i++) {
      Measure before = read(last).measures().get(i);
      assertThat(before.analysis()).isNotNull();
      assertThat(read(filled).measures().get(i))
          .isEqualTo(
              new Measure(
                  before.code(),
                  before.activity(),
                  null,
                  null,
                  null,
                  before.unit(),
                  null,
                  null,
                  null,
                  null));
    }
  }

  @Test
  void the_new_year_proposes_for_measures_that_came_along() throws IOException {
    byte[] last = annotated(example());
    byte[] filled = engine.templates().filled(NEXT, "scores", last, null, Agency.UNKNOWN);
    Framework year = engine.years().frameworks().year(NEXT).orElseThrow();
    TypedWorkbook typed = TypedWorkbook.of(year, filled);
    TypedWorkbook.keys(year).forEach(key -> typed.number(key, "80"));
    byte[] scored = typed.bytes();
    List<Measure> now = read(annotated(scored)).measures();
    List<Measure> before = read(last).measures();
    Measure improve = now.get(1);
    assertThat(improve.code().value()).isEqualTo("M2");
    assertThat(improve.analysis()).contains("80.00").doesNotContain("84.93", "99.17");
    assertThat(improve.steps()).startsWith("• ");
    assertThat(improve.period()).isEqualTo(year.plan(IndicatorGroup.IMPROVE).period().th());
    assertThat(improve.status()).isNull();
    assertThat(now.get(0).analysis()).isNull();
    assertThat(now).extracting(Measure::activity).containsAll(activities(before));
  }

  private static List<String> activities(List<Measure> measures) {
    return measures.stream().map(Measure::activity).toList();
  }

  @Test
  void the_years_that_are_shipped_roll_forward_question_by_question() throws IOException {
    RolledForward rolled =
        shipped().templates().rolledForward(NEXT, "scores", example(), null, Agency.UNKNOWN);
    Map<String, String> moved = new TreeMap<>();
    rolled
        .carried()
        .questions()
        .forEach(
            (now, then) -> {
              if (now.prefix().equals("o")) {
                moved.put(now.toString(), then.toString());
              } else {
                assertThat(now).isEqualTo(then);
              }
            });
    assertThat(moved)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("o1", "o1"),
                Map.entry("o2", "o2"),
                Map.entry("o3", "o3"),
                Map.entry("o4", "o4"),
                Map.entry("o5", "o5"),
                Map.entry("o6", "o6"),
                Map.entry("o7", "o7"),
                Map.entry("o8", "o8"),
                Map.entry("o9", "o9"),
                Map.entry("o10", "o10"),
                Map.entry("o12", "o13"),
                Map.entry("o13", "o14"),
                Map.entry("o14", "o15"),
                Map.entry("o16", "o17"),
                Map.entry("o17", "o18"),
                Map.entry("o18", "o19"),
                Map.entry("o19", "o20"),
                Map.entry("o22", "o24"),
                Map.entry("o23", "o25"),
                Map.entry("o24", "o26"),
                Map.entry("o26", "o28")));
    assertThat(rolled.carried().fresh()).hasToString("[o11, o15, o20, o21, o25]");
    assertThat(rolled.carried().left()).hasToString("[o11, o12, o16, o21, o22, o23, o27]");
  }

  @Test
  void what_was_carried_over_and_what_not_stands_on_the_first_sheet() throws IOException {
    byte[] filled = shipped().templates().filled(NEXT, "scores", example(), null, Agency.UNKNOWN);
    SheetPart guide =
        WorkbookFile.open(filled, UploadLimits.DEFAULT).sheet("คำชี้แจง").orElseThrow();
    List<String> texts = new ArrayList<>();
    guide.rowNumbers().forEach(row -> texts.add(guide.content(row, 2).text()));
    assertThat(texts)
        .anyMatch(each -> each.contains("o1-o10, o12 (เดิม o13)"))
        .anyMatch(each -> each.contains("มี 1 ช่องที่อาจพิมพ์ผิด") && each.endsWith("IIT!E14"))
        .anyMatch(each -> each.contains("o11, o15, o20-o21, o25"))
        .anyMatch(each -> each.contains("ยกมา 3 มาตรการ"));
  }

  private static byte[] annotated(byte[] workbook) {
    return engine.assess(workbook, AssessmentOptions.DEFAULT).workbook();
  }

  private static Engine shipped() {
    return new Engine(
        YearFolders.load(List.of(FOLDER.getParent())), UploadLimits.DEFAULT, Clock.systemUTC());
  }

  @Test
  void a_workbook_of_the_same_year_brings_its_scores() throws IOException {
    Scores last = read(example());
    byte[] workbook =
        engine
            .templates()
            .filled(
                new FiscalYear(2568),
                "scores",
                example(),
                new FiscalYear(2568),
                new Agency("กรมใหม่", null, null, null, null, null));
    Scores filled = read(workbook);
    assertThat(same(filled.values(), last.values())).isTrue();
    assertThat(filled.previousTotal()).isEqualByComparingTo(last.previousTotal());
    assertThat(filled.agency().name()).isEqualTo("กรมใหม่");
  }

  @Test
  void a_workbook_of_the_same_year_or_a_later_one_is_not_taken_for_last_years() throws IOException {
    FiscalYear y2568 = new FiscalYear(2568);
    byte[] later = engine.templates().filled(NEXT, "scores", example(), null, Agency.UNKNOWN);
    assertThat(refused(y2568, "scores", example(), null))
        .startsWith("SAME_YEAR ไฟล์นี้เป็นของปีงบประมาณ 2568")
        .contains("ยืนยันว่าเป็นคะแนนของปี 2568");
    assertThat(refused(y2568, "scores", example(), new FiscalYear(2567))).startsWith("SAME_YEAR");
    assertThat(refused(y2568, "scores", later, null))
        .startsWith("LATER_YEAR ปีงบประมาณ 2569 ของข้อมูลที่ส่งมา")
        .contains("(2568)");
    String json =
        "{\"fiscalYear\":2569,\"questions\":[{\"code\":\"i1\",\"scores\":{\"score\":90}}]}";
    Scores scores = ScoresReader.read(json, engine.years().frameworks());
    assertThatThrownBy(() -> engine.templates().filled(y2568, "scores", scores, Agency.UNKNOWN))
        .hasMessageStartingWith("LATER_YEAR");
  }

  @Test
  void the_example_and_a_units_workbook_are_nobody_elses() throws IOException {
    FiscalYear y2568 = new FiscalYear(2568);
    Agency other = new Agency("กรมใหม่", null, null, null, null, null);
    for (String name : List.of("example", "unit")) {
      assertThat(engine.templates().filled(y2568, name, other))
          .isEqualTo(Files.readAllBytes(FOLDER.resolve(name + ".xlsx")));
      assertThat(refused(y2568, name, example(), y2568)).startsWith("NOT_TO_FILL").contains(name);
    }
  }

  @Test
  void scores_as_JSON_fill_it_too() {
    String json =
        "{\"fiscalYear\":2568,\"agency\":\"กรมหนึ่ง\",\"questions\":["
            + "{\"code\":\"i1\",\"scores\":{\"score\":90.25}},"
            + "{\"code\":\"e2\",\"scores\":{\"public\":80.5,\"survey\":70}}]}";
    Scores last = ScoresReader.read(json, engine.years().frameworks());
    Scores filled = read(engine.templates().filled(NEXT, "scores", last, Agency.UNKNOWN));
    assertThat(same(filled.previous(), last.values())).isTrue();
    assertThat(filled.previousTotal()).isNull();
    assertThat(filled.agency().name()).isEqualTo("กรมหนึ่ง");
  }

  @Test
  void a_table_of_any_layout_is_enough() {
    byte[] text =
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘\nรหัส;คะแนน\ni1;91.5\no2;100\n"
            .getBytes(StandardCharsets.UTF_8);
    Scores filled = read(engine.templates().filled(NEXT, "scores", text, null, Agency.UNKNOWN));
    assertThat(filled.previous())
        .extracting(Object::toString, InstanceOfAssertFactories.STRING)
        .contains("i1", "91.5", "o2", "100");
  }

  @Test
  void a_file_that_says_no_year_holds_last_years_scores_unless_told_otherwise() {
    byte[] text = "รหัส;คะแนน\ni1;91.5\no2;100\n".getBytes(StandardCharsets.UTF_8);
    Scores filled = read(engine.templates().filled(NEXT, "scores", text, null, Agency.UNKNOWN));
    assertThat(filled.values()).isEmpty();
    assertThat(filled.previous()).hasSize(2);
    Scores same = read(engine.templates().filled(NEXT, "scores", text, NEXT, Agency.UNKNOWN));
    assertThat(same.values()).hasSize(2);
    assertThat(same.previous()).isEmpty();
    FiscalYear unknown = new FiscalYear(2567);
    FiscalYear y2568 = new FiscalYear(2568);
    assertThat(
            read(engine.templates().filled(y2568, "scores", text, unknown, Agency.UNKNOWN))
                .previous())
        .hasSize(2);
    assertThat(
            read(engine.templates().filled(NEXT, "scores", text, unknown, Agency.UNKNOWN))
                .previous())
        .isEmpty();
  }

  private static String refused(
      FiscalYear year, String name, byte[] last, @Nullable FiscalYear lastYear) {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () -> engine.templates().filled(year, name, last, lastYear, Agency.UNKNOWN));
    return refused.refusal() + " " + refused.text().th();
  }

  private static byte[] example() throws IOException {
    return Files.readAllBytes(FOLDER.resolve("example.xlsx"));
  }

  private static Scores read(byte[] workbook) {
    return engine.analyze(workbook, AssessmentOptions.DEFAULT).scores();
  }

  private static Map<ScoreKey, BigDecimal> without(
      Map<ScoreKey, BigDecimal> scores, String question) {
    Map<ScoreKey, BigDecimal> rest = new TreeMap<>(scores);
    rest.keySet().removeIf(key -> key.question().toString().equals(question));
    return rest;
  }

  /** The scores of e4 and e9 under each other's code. */
  private static Map<ScoreKey, BigDecimal> exchanged(Map<ScoreKey, BigDecimal> scores) {
    Map<String, String> codes = Map.of("e4", "e9", "e9", "e4");
    Map<ScoreKey, BigDecimal> exchanged = new TreeMap<>();
    scores.forEach(
        (key, score) -> {
          String code = key.question().toString();
          exchanged.put(
              new ScoreKey(QuestionCode.of(codes.getOrDefault(code, code)), key.part()), score);
        });
    return exchanged;
  }

  private static boolean same(Map<ScoreKey, BigDecimal> one, Map<ScoreKey, BigDecimal> other) {
    return plain(one).equals(plain(other));
  }

  private static Map<ScoreKey, BigDecimal> plain(Map<ScoreKey, BigDecimal> scores) {
    Map<ScoreKey, BigDecimal> plain = new TreeMap<>(scores);
    plain.replaceAll((key, score) -> score.stripTrailingZeros());
    return plain;
  }
}
