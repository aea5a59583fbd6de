package org.itaworkbook.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.overview.agencies.AgencyRegister;
import org.itaworkbook.overview.agencies.RegisteredAgency;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.Unread;
import org.itaworkbook.overview.summary.Overview;
import org.itaworkbook.overview.summary.OverviewCode;
import org.itaworkbook.overview.summary.OverviewFinding;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding planted once among clean results is found, and nothing else. */
final class PlantedFindingsTest {

  private static final Framework YEAR = MadeResult.year2568();
  private static final Framework BEFORE = PlainCalculator.yearBefore(YEAR);
  private static final int AGENCIES = 25;

  private static final List<String> SYLLABLES =
      List.of(
          "บ้าน", "ใหม่", "หนอง", "บัว", "ท่า", "ทราย", "โคก", "สูง", "นา", "ดี", "คลอง", "ใหญ่");

  /** A gathering of 25 agencies in two years, and their register. */
  private static final class Plot {

    private final Map<String, MadeResult> files = new LinkedHashMap<>();
    private final Map<String, String> bytes = new LinkedHashMap<>();
    private final List<RegisteredAgency> rows = new ArrayList<>();
    private final Gathering gathering = new Gathering();

    Plot() {
      for (int i = 0; i < AGENCIES; i++) {
        rows.add(row(i, name(i), "เทศบาลตำบล"));
        files.put("2568/" + i + ".xlsx", made(YEAR, i).previousTotal(9000 + i));
        files.put("2567/" + i + ".xlsx", made(BEFORE, i).figure("TOTAL", 9000 + i));
      }
    }

    MadeResult file(int number) {
      return file("2568/" + number + ".xlsx");
    }

    MadeResult file(String name) {
      return Objects.requireNonNull(files.get(name));
    }

    /** Plants a finding. */
    Plot with(OverviewCode code) {
      Objects.requireNonNull(PLANTED.get(code)).accept(this);
      return this;
    }

    Overview overview() {
      files.forEach((file, made) -> gathering.add(made.in(file, bytes.getOrDefault(file, file))));
      return gathering.overview(new AgencyRegister(rows), OverviewOptions.DEFAULT);
    }
  }

  private static MadeResult made(Framework year, int number) {
    Random random = new Random(year.fiscalYear().buddhistEra() * 1000L + number);
    return new MadeResult(year)
        .random(random, 8000, 9900)
        .name(name(number))
        .type("เทศบาลตำบล")
        .province("จังหวัด " + number % 3);
  }

  /** Of five syllables, so that no two are near. */
  private static String name(int number) {
    StringBuilder name = new StringBuilder("เทศบาลตำบล");
    Random random = new Random(number);
    random.ints(5, 0, SYLLABLES.size()).forEach(each -> name.append(SYLLABLES.get(each)));
    return name.toString();
  }

  private static RegisteredAgency row(int number, String name, String type) {
    return new RegisteredAgency(
        "T" + number, name, List.of(), type, null, "จังหวัด " + number % 3, null, null, null);
  }

  private static final Map<OverviewCode, Consumer<Plot>> PLANTED =
      new EnumMap<>(OverviewCode.class);

  static {
    PLANTED.put(
        OverviewCode.UNREADABLE_FILE,
        plot ->
            plot.gathering.add(
                new Unread(
                    "2568/เสีย.xlsx",
                    "0".repeat(64),
                    Refusal.TRUNCATED,
                    new Text("ไฟล์ไม่ครบ", "cut off"))));
    PLANTED.put(
        OverviewCode.SAME_AGENCY_TWICE,
        plot ->
            plot.files.put(
                "2568/ซ้ำ.xlsx", made(YEAR, 7).previousTotal(9007).figure("TOTAL", 7012)));
    PLANTED.put(
        OverviewCode.SAME_FILE_TWICE,
        plot -> {
          plot.files.put("2568/สำเนา.xlsx", made(YEAR, 7).previousTotal(9007));
          plot.bytes.put("2568/สำเนา.xlsx", "2568/7.xlsx");
        });
    PLANTED.put(
        OverviewCode.NEAR_NAME,
        plot -> {
          plot.rows.remove(7);
          plot.rows.add(row(7, name(7) + "ก", "เทศบาลตำบล"));
        });
    PLANTED.put(
        OverviewCode.ONE_AGENCY_TWO_SPELLINGS,
        plot -> plot.file(7).name(name(7).replace("เทศบาลตำบล", "ทต. ")));
    PLANTED.put(
        OverviewCode.SAME_SCORES,
        plot -> {
          MadeResult copy = made(YEAR, 8).previousTotal(9007).name(name(7)).province("จังหวัด 1");
          plot.files.put("2568/7.xlsx", copy.figure("TOTAL", 9111));
        });
    PLANTED.put(
        OverviewCode.NOT_IN_REGISTER,
        plot ->
            plot.files.put(
                "2568/แปลก.xlsx",
                made(YEAR, 999).name("สำนักงานที่ไม่มีใครรู้จักมาก่อนเลย").type("จังหวัด")));
    PLANTED.put(OverviewCode.NO_FILE_OF_AGENCY, plot -> plot.files.remove("2568/7.xlsx"));
    PLANTED.put(OverviewCode.PREVIOUS_DIFFERS, plot -> plot.file(7).previousTotal(9017));
    PLANTED.put(
        OverviewCode.OTHER_TYPE,
        plot -> {
          plot.rows.remove(7);
          plot.rows.add(row(7, name(7), "เทศบาลเมือง"));
          plot.file("2567/7.xlsx").type("เทศบาลเมือง");
        });
    PLANTED.put(OverviewCode.INCOMPLETE, plot -> plot.file(7).without("TOTAL"));
    PLANTED.put(OverviewCode.YEAR_ASSUMED, plot -> plot.file(7).yearAssumed());
  }

  static Stream<OverviewCode> planted() {
    return PLANTED.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("planted")
  void each_finding_planted_in_50_files_is_found_and_no_other(OverviewCode code) {
    assertThat(codes(new Plot().overview())).isEmpty();
    Plot plot = new Plot().with(code);
    List<OverviewCode> found = codes(plot.overview());
    // A name that the register does not hold has no row there, and its row no file.
    List<OverviewCode> too = List.of(OverviewCode.NOT_IN_REGISTER, OverviewCode.NO_FILE_OF_AGENCY);
    if (code == OverviewCode.NEAR_NAME) {
      assertThat(found).containsOnlyOnce(code);
      found.removeAll(too);
    }
    assertThat(found).containsExactly(code);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"NOT_COMPARABLE", "DRAFT_YEAR"},
      mode = EnumSource.Mode.EXCLUDE)
  void every_code_is_planted(OverviewCode code) {
    assertThat(PLANTED).containsKey(code);
  }

  @Test
  void nothing_is_found_in_500_clean_files() {
    Gathering gathering = new Gathering();
    List<RegisteredAgency> rows = new ArrayList<>();
    IntStream.range(0, 500)
        .forEach(
            i -> {
              rows.add(row(i, name(i) + " เขต " + i, "เทศบาลตำบล"));
              gathering.add(made(YEAR, i).name(name(i) + " เขต " + i).in(i + ".xlsx"));
            });
    assertThat(gathering.overview(AgencyRegister.NONE, OverviewOptions.DEFAULT).findings())
        .isEmpty();
    assertThat(gathering.overview(new AgencyRegister(rows), OverviewOptions.DEFAULT).findings())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "กรมทรัพยากรบุคคล, กรมทรัพยากรบุคล, true",
    "กรมทรัพยากรบุคคล, กรมทรัพยากรบุคลล, true",
    "กรมทรัพยากรบุคคล, กรมทรัพยากรบุ, false",
    "โรงเรียนตัวอย่างที่ 1, โรงเรียนตัวอย่างที่ 2, false",
    "เทศบาลตำบลนาดี, เทศบาลตำบลนาดำ, false",
    "กรมทรัพยากรบุคคล, กรมทรัพยากร บุคคล, false",
  })
  void a_name_is_near_another_by_one_or_two_letters_of_many(
      String one, String other, boolean near) {
    Gathering gathering = new Gathering();
    gathering.add(made(YEAR, 1).name(one).in("1.xlsx"));
    gathering.add(made(BEFORE, 2).name(other).province("จังหวัด 1").in("2.xlsx"));
    assertThat(
            codes(gathering.overview(AgencyRegister.NONE, OverviewOptions.DEFAULT)).stream()
                .anyMatch(OverviewCode.NEAR_NAME::equals))
        .isEqualTo(near);
  }

  @Test
  void names_of_two_provinces_are_never_near() {
    Gathering gathering = new Gathering();
    gathering.add(made(YEAR, 1).name("กรมทรัพยากรบุคคล").province("ก").in("1.xlsx"));
    gathering.add(made(YEAR, 2).name("กรมทรัพยากรบุคล").province("ข").in("2.xlsx"));
    assertThat(codes(gathering.overview(AgencyRegister.NONE, OverviewOptions.DEFAULT))).isEmpty();
  }

  @Test
  void of_two_files_that_disagree_none_counts_until_one_is_preferred() {
    Plot plot = new Plot().with(OverviewCode.SAME_AGENCY_TWICE);
    Overview overview = plot.overview();
    assertThat(files(overview)).doesNotContain("2568/7.xlsx", "2568/ซ้ำ.xlsx");
    assertThat(overview.hasErrors()).isTrue();
    Overview preferred =
        plot.gathering.overview(
            new AgencyRegister(plot.rows), new OverviewOptions(Set.of("2568/ซ้ำ.xlsx")));
    assertThat(files(preferred)).contains("2568/ซ้ำ.xlsx").doesNotContain("2568/7.xlsx");
    assertThat(preferred.findings())
        .extracting(OverviewFinding::severity)
        .containsExactly(Severity.INFO);
  }

  @Test
  void a_row_of_a_table_that_agrees_with_the_workbook_changes_nothing() {
    Plot plot = new Plot();
    MadeResult row = made(YEAR, 7).withoutScores().at("ตาราง!A9");
    plot.files.put("2568/ตาราง.xlsx", row);
    Overview overview = plot.overview();
    assertThat(files(overview)).contains("2568/7.xlsx").doesNotContain("2568/ตาราง.xlsx");
    assertThat(codes(overview)).containsExactly(OverviewCode.SAME_FILE_TWICE);
  }

  @Test
  void a_year_with_other_levels_and_indicators_says_what_is_not_compared() {
    Framework other =
        PlainCalculator.yearBefore(YEAR)
            .with(YEAR.instruments().subList(0, YEAR.instruments().size() - 1));
    Gathering gathering = new Gathering();
    Result now = made(YEAR, 1).in("now.xlsx");
    gathering.add(now);
    gathering.add(made(other, 1).in("then.xlsx"));
    Overview overview = gathering.overview(AgencyRegister.NONE, OverviewOptions.DEFAULT);
    assertThat(overview.findings())
        .extracting(OverviewFinding::code)
        .containsOnly(OverviewCode.NOT_COMPARABLE);
    assertThat(overview.findings())
        .extracting(each -> each.message().en())
        .anyMatch(each -> each.endsWith(": 9, 10"));
    assertThat(overview.comparisons()).hasSize(1);
  }

  private static List<String> files(Overview overview) {
    return overview.standings().stream()
        .map(Standing::result)
        .map(each -> each.source().file())
        .toList();
  }

  private static List<OverviewCode> codes(Overview overview) {
    return new ArrayList<>(overview.findings().stream().map(OverviewFinding::code).toList());
  }
}
