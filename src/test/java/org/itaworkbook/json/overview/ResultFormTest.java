package org.itaworkbook.json.overview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.overview.Gathering;
import org.itaworkbook.overview.MadeResult;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.ResultColumns;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line of results holds, and what it may not. */
final class ResultFormTest {

  private static final Framework YEAR = MadeResult.year2568();
  private static final Frameworks YEARS = new Frameworks(List.of(YEAR));

  /** As one of the country's agencies: surveys of two decimals, a checklist of yes and no. */
  private static Result agency(Random random, int i) {
    return made(random, i).in("จังหวัด/อำเภอ/อบต " + i + ".xlsx");
  }

  /** The same with scores that were made of persons' answers. */
  private static Result sampled(Random random, int i) {
    return made(random, i)
        .error("IIT", 101 + i)
        .error("EIT_PUBLIC", 87 + i)
        .error("EIT_SURVEY", 99 + i)
        .in("จังหวัด/อำเภอ/อบต " + i + ".xlsx");
  }

  private static MadeResult made(Random random, int i) {
    MadeResult made =
        new MadeResult(YEAR)
            .random(random, 7000, 9999)
            .code("%07d".formatted(6_000_000 + i))
            .name("องค์การบริหารส่วนตำบลหนองบัวแดง " + i)
            .type("องค์การบริหารส่วนตำบล")
            .affiliation("กระทรวงมหาดไทย")
            .province("พระนครศรีอยุธยา")
            .previousTotal(9000 + i)
            .persons("IIT", 40 + i)
            .persons("EIT_PUBLIC", 130 + i)
            .persons("EIT_SURVEY", 100 + i)
            .blocker("IIT", 9500)
            .blocker("EIT_SURVEY", 9500);
    for (ScoreKey key : ResultColumns.of(YEAR).scores()) {
      if (key.question().toString().startsWith("o")) {
        made.score(key, random.nextInt(10) == 0 ? 0 : 10_000);
      }
    }
    return made.summed();
  }

  private static String line(Result result) {
    return ResultJson.of(result).text();
  }

  private static Gathering read(String line) {
    Gathering read = new Gathering();
    ResultLines.read(line.getBytes(UTF_8), YEARS, read);
    return read;
  }

  @Test
  void eight_thousand_agencies_are_eight_megabytes_and_twenty_thousand_fit_one_upload() {
    Random random = new Random(17);
    int bytes = 0;
    for (int i = 0; i < 200; i++) {
      String line = line(agency(random, i));
      assertThat(line.getBytes(UTF_8)).hasSizeLessThan(1024);
      bytes += line.getBytes(UTF_8).length + 1;
    }
    assertThat(bytes / 200).isLessThan(960);
  }

  @Test
  void standard_errors_take_forty_bytes_and_come_back() {
    Random random = new Random(18);
    int bytes = 0;
    for (int i = 0; i < 200; i++) {
      Result sampled = sampled(random, i);
      bytes += line(sampled).getBytes(UTF_8).length + 1;
      assertThat(read(line(sampled)).results()).containsExactly(sampled);
    }
    assertThat(bytes / 200).isLessThan(1000);
    assertThat(line(sampled(random, 9))).contains("\"standardErrors\":[1.1,0.96,1.08,null]");
    assertThat(line(agency(random, 9))).doesNotContain("standardErrors");
  }

  @Test
  void who_and_when_stand_first_and_nothing_is_said_that_says_nothing() {
    assertThat(line(agency(new Random(1), 1)))
        .startsWith("{\"fiscalYear\":2568,\"agency\":{\"code\":\"6000001\",\"name\":\"องค์การ")
        .contains(
            "\"blockers\":{\"IIT\":95,\"EIT_SURVEY\":95}", "\"respondents\":[41,131,101,null]");
    assertThat(line(new MadeResult(YEAR).in("ก.xlsx")))
        .isEqualTo(
            "{\"fiscalYear\":2568,\"version\":2,\"columns\":\""
                + ResultColumns.of(YEAR).fingerprintOfFigures()
                + "\",\"source\":{\"file\":\"ก.xlsx\",\"sha256\":\""
                + ShortHash.of(new MadeResult(YEAR).in("ก.xlsx").source().sha256())
                + "\"}}");
  }

  @Test
  void figures_that_the_scores_give_are_made_again_and_others_kept() {
    Random random = new Random(5);
    for (int i = 0; i < 100; i++) {
      MadeResult made = new MadeResult(YEAR).random(random, 0, 10_000).name("ก").summed();
      Result result = made.in(i + ".xlsx");
      assertThat(line(result)).contains("\"total\":").doesNotContain("figures");
      assertThat(read(line(result)).results()).containsExactly(result);
      int total = result.hundredths(FigureCode.TOTAL).orElseThrow();
      Result other = made.figure("TOTAL", Math.abs(total - 1)).in(i + ".xlsx");
      assertThat(line(other)).contains("figures");
      assertThat(read(line(other)).results()).containsExactly(other);
      Result withheld = made.summed().without("INDICATOR_" + (1 + i % 10)).in(i + ".xlsx");
      assertThat(read(line(withheld)).results()).containsExactly(withheld);
    }
  }

  @Test
  void figures_that_are_withheld_are_not_made_of_the_scores() {
    MadeResult made = new MadeResult(YEAR).every(8000).name("ก");
    for (FigureCode each : ResultColumns.of(YEAR).figures()) {
      made.without(each.value());
      Result result = made.in("ก.xlsx");
      assertThat(read(line(result)).results()).as(each.value()).containsExactly(result);
    }
    assertThat(line(made.in("ก.xlsx"))).contains("\"figures\":[null,").doesNotContain("total");
  }

  @Test
  void lines_of_figures_stay_when_their_year_gets_its_questions() {
    Framework outline = with(YEAR.instruments().stream().map(ResultFormTest::unasked).toList());
    String line = line(new MadeResult(outline).every(8000).name("ก").in("ก.csv"));
    assertThat(read(line).results())
        .containsExactly(new MadeResult(YEAR).every(8000).withoutScores().name("ก").in("ก.csv"));
    String order = JsonParser.parseString(line).getAsJsonObject().get("columns").getAsString();
    String scored = line(new MadeResult(YEAR).every(8000).name("ก").in("ก.xlsx"));
    refused(
        scored.replace(ResultColumns.of(YEAR).fingerprint(), order),
        "ลำดับผลคะแนนและข้อคำถามไม่ตรงกับปี 2568");
    List<Instrument> turned = new ArrayList<>(YEAR.instruments());
    Collections.reverse(turned);
    refused(
        line(new MadeResult(with(turned)).every(8000).withoutScores().name("ก").in("ก.csv")),
        "ลำดับผลคะแนนและข้อคำถามไม่ตรงกับปี 2568");
  }

  private static Instrument unasked(Instrument other) {
    return new Instrument(
        other.code(),
        other.name(),
        other.prefix(),
        other.weight(),
        other.parts(),
        other.averaging(),
        other.answerScale(),
        other.indicators().stream()
            .map(it -> new Indicator(it.number(), it.name(), it.advice(), List.of(), List.of()))
            .toList());
  }

  @Test
  void a_year_without_questions_has_lines_of_figures() {
    Frameworks all = YearFolders.load(List.of(Path.of("workbook-templates"))).frameworks();
    for (FiscalYear year : all.all()) {
      Framework framework = all.known(year).orElseThrow();
      Result result = new MadeResult(framework).withoutScores().figure("OIT", 8001).in("ก.csv");
      Gathering read = new Gathering();
      ResultLines.read(line(result).getBytes(UTF_8), all, read);
      assertThat(read.results()).as(line(result)).containsExactly(result);
    }
  }

  @Test
  void another_way_to_make_a_figure_is_another_order() {
    String year = ResultColumns.of(YEAR).fingerprint();
    assertThat(ResultColumns.of(MadeResult.year2568()).fingerprint()).isEqualTo(year);
    List<Instrument> turned = new ArrayList<>(YEAR.instruments());
    Collections.reverse(turned);
    assertThat(ResultColumns.of(with(turned)).fingerprint()).isNotEqualTo(year);
    List<Instrument> weighted = new ArrayList<>(YEAR.instruments());
    weighted.set(0, weighing(weighted.get(0), "0.4"));
    weighted.set(2, weighing(weighted.get(2), "0.3"));
    assertThat(ResultColumns.of(with(weighted)).fingerprint()).isNotEqualTo(year);
  }

  private static Instrument weighing(Instrument other, String weight) {
    return new Instrument(
        other.code(),
        other.name(),
        other.prefix(),
        new BigDecimal(weight),
        other.parts(),
        other.averaging(),
        other.answerScale(),
        other.indicators());
  }

  private static Framework with(List<Instrument> instruments) {
    return new Framework(
        YEAR.fiscalYear(),
        YEAR.title(),
        YEAR.threshold(),
        instruments,
        YEAR.levels(),
        YEAR.plans(),
        YEAR.agencyTypes());
  }

  @Test
  void lines_of_the_form_before_come_to_the_same_results() {
    Random random = new Random(3);
    for (int i = 0; i < 50; i++) {
      MadeResult made = new MadeResult(YEAR).random(random, 0, 10_000).name("ก").persons("IIT", 9);
      if (random.nextBoolean()) {
        made.without("INDICATOR_4").withoutScores().yearAssumed().at("A!B" + i);
      } else {
        made.blocker("TOTAL", 9500).previousTotal(i);
      }
      Result result = made.in(i + ".xlsx");
      assertThat(read(EarlierLine.of(result)).results()).containsExactly(result);
    }
  }

  @Test
  void of_the_form_before_what_contradicts_itself_is_refused() {
    String line =
        EarlierLine.of(new MadeResult(YEAR).every(8000).blocker("IIT", 8500).in("ก.xlsx"));
    assertThatThrownBy(() -> read(line.replace("\"score\":80.00", "\"score\":80.01")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("figures");
  }

  @ParameterizedTest
  @ValueSource(strings = {"agency", "findings", "yearAssumed"})
  void of_the_form_before_nothing_was_left_out(String name) {
    String line = EarlierLine.of(new MadeResult(YEAR).every(8000).in("ก.xlsx"));
    JsonObject without = JsonParser.parseString(line).getAsJsonObject();
    JsonElement said = without.remove(name);
    refused(without.toString(), name + ": ยังไม่มี");
    without.add(name, JsonNull.INSTANCE);
    refused(without.toString(), name + ": ยังไม่มี");
    if (name.equals("findings")) {
      said.getAsJsonObject().remove("errors");
      without.add(name, said);
      refused(without.toString(), "findings.errors: ยังไม่มี");
    }
  }

  @Test
  void no_version_is_not_the_same_as_none_said() {
    String line = EarlierLine.of(new MadeResult(YEAR).every(8000).in("ก.xlsx"));
    assertThat(read(line.replaceFirst("\\{", "{\"version\":1,")).results()).hasSize(1);
    refused(line.replaceFirst("\\{", "{\"version\":null,"), "version: ยังไม่มี");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"scores\":[80, | \"scores\":[80,80, | scores: มี 62 ค่า ต้องมี 61 ค่า",
        "\"scores\":[80, | \"scores\":[ | scores: มี 60 ค่า",
        "\"scores\":[80, | \"scores\":[\"80\", | scores[i1 score]: เป็น \"80\"",
        "\"scores\":[80, | \"scores\":[[80], | scores[i1 score]: เป็น […]",
        "\"scores\":[80, | \"scores\":[NaN, | ไม่เป็น JSON",
        "\"scores\":[80, | \"scores\":[1e400, | scores[i1 score]: เป็น 1e400",
        "\"scores\":[80, | \"scores\":[-0.01, | ตัวเลขตั้งแต่ 0 ถึง 100",
        "\"scores\":[80, | \"scores\":[101, | ตัวเลขตั้งแต่ 0 ถึง 100",
        "\"scores\":[80, | \"scores\":{\"i1\":80},\"x\":[80, | scores: เป็น {…}",
        "\"total\":80 | \"total\":80.01 | total: เป็น 80.01 ไม่ตรงกับ",
        "\"scores\":[80, | \"scores\":[79, | total: เป็น 80 ไม่ตรงกับ",
        "\"total\":80, | `` | total: ยังไม่มี",
        "\"total\":80 | \"total\":null | total: ยังไม่มี",
        "\"figures\":[81, | \"figures\":[100.001, | figures[TOTAL]: เป็น 100.001",
        "\"figures\":[81, | \"figures\":[null, | blockers.TOTAL: บอกไม่ได้ว่าห่าง",
        "\"TOTAL\":85 | \"TOTAL\":\"85\" | blockers.TOTAL",
        "\"TOTAL\":85 | \"TOTAL\":85,\"i1\":85 | blockers.i1: ไม่ใช่รหัสผลคะแนน",
        "\"respondents\":[7, | \"respondents\":[0, | respondents[IIT]: เป็น 0",
        "\"respondents\":[7, | \"respondents\":[7.5, | จำนวนเต็ม",
        "\"respondents\":[7, | \"respondents\":[1e30, | respondents[IIT]",
        "\"standardErrors\":[0.5, | \"standardErrors\":[-0.5, | standardErrors[IIT]: เป็น -0.5",
        "\"standardErrors\":[0.5, | \"standardErrors\":[101, | standardErrors[IIT]: เป็น 101",
        "\"standardErrors\":[0.5, | \"standardErrors\":[ | standardErrors: มี 3 ค่า",
        "\"version\":2 | \"version\":2,\"version\":2 | version: มีซ้ำ",
        "\"version\":2 | \"version\":3 | เขียนด้วยระบบรุ่นใหม่กว่า",
        "\"version\":2 | \"version\":\"2\" | version: เป็น \"2\"",
        "\"version\":2 | \"version\":0 | version: เป็น 0",
        "\"version\":2 | \"version\":1 | scores: เป็น […]",
        "\"columns\":\" | \"columns\":\"0 | columns: เป็น",
        "\"columns\":\" | \"column\":\" | columns: ยังไม่มี",
        "\"fiscalYear\":2568 | \"fiscalYear\":2570 | 2570",
        "\"sha256\":\" | \"sha256\":\"_ | sha256: เป็น",
        "\"name\":\"ก\" | \"name\":\"\" | agency.name",
      })
  void a_wicked_line_is_told_in_a_sentence(String from, String to, String told) {
    MadeResult made =
        new MadeResult(YEAR).every(8000).name("ก").persons("IIT", 7).blocker("TOTAL", 8500);
    made.error("IIT", 50);
    if (from.contains("figures")) {
      made.figure("TOTAL", 8100);
    }
    String line = line(made.in("ก.xlsx"));
    assertThat(line).contains(from);
    refused(line.replace(from, to), told);
  }

  private static void refused(String line, String told) {
    assertThatThrownBy(() -> read(line))
        .isInstanceOfSatisfying(
            RefusedException.class, thrown -> assertThat(thrown.text().th()).contains(told));
  }

  @Test
  void lists_in_another_order_and_names_without_end_are_refused() {
    String order = ResultColumns.of(YEAR).fingerprint();
    String line = line(new MadeResult(YEAR).every(8000).name("ก").in("ก.xlsx"));
    refused(line.replace(order, "0123456789"), "ลำดับผลคะแนนและข้อคำถามไม่ตรงกับปี 2568");
    refused(line.replace("\"ก\"", "\"" + "ก".repeat(40_000) + "\""), "agency.name");
    refused(line.replace("]", ",".repeat(60_000) + "]"), "ไม่เป็น JSON");
    refused(
        line.replace("\"scores\":[", "\"scores\":[" + "1,".repeat(60_000)),
        "ยาวหรือซ้อนกันลึกเกินไป");
    refused(
        line.replace("\"scores\":[80", "\"scores\":" + "[".repeat(40) + "80"), "ซ้อนกันลึกเกินไป");
  }

  @Test
  void two_spellings_of_one_hash_are_not_two_files() {
    String line = line(new MadeResult(YEAR).every(8000).in("ก.xlsx"));
    String hash = ShortHash.of(new MadeResult(YEAR).in("ก.xlsx").source().sha256());
    char last = hash.charAt(42);
    refused(line.replace(hash, hash.substring(0, 42) + (char) (last + 1)), "sha256");
    refused(line.replace(hash, hash + "="), "sha256");
  }
}
