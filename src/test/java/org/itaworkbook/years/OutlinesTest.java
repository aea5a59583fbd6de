package org.itaworkbook.years;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.json.framework.InvalidFrameworkException;
import org.itaworkbook.overview.Gathering;
import org.itaworkbook.overview.OverviewOptions;
import org.itaworkbook.overview.agencies.AgencyRegister;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.summary.Overview;
import org.itaworkbook.overview.summary.OverviewCode;
import org.itaworkbook.overview.summary.OverviewFinding;
import org.itaworkbook.overview.summary.Trend;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Digits;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Years of which only the outline is known: they read tables of agencies, and say what they are.
 */
final class OutlinesTest {

  private static final YearFolders YEARS = YearFolders.load(List.of(Path.of("workbook-templates")));

  private static final Engine ENGINE = new Engine(YEARS, UploadLimits.DEFAULT, Clock.systemUTC());

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {2562, 2563, 2564, 2565, 2566, 2567})
  void an_outline_has_a_ladder_and_ten_indicators_and_no_question(int year) {
    Framework outline = YEARS.frameworks().known(new FiscalYear(year)).orElseThrow();
    assertThat(YEARS.frameworks().year(new FiscalYear(year))).isEmpty();
    assertThat(outline.indicators()).hasSize(10);
    assertThat(outline.questions()).isEmpty();
    assertThat(outline.isDraft()).isTrue();
    assertThat(outline.levels().get(0).code()).isEqualTo(year < 2566 ? "AA" : "EXCELLENT");
    assertThat(outline.parts()).hasSize(year < 2566 ? 3 : 4);
  }

  @Test
  void tables_of_earlier_years_are_followed_to_this_one() {
    Overview overview =
        overview(
            "ปีงบประมาณ,หน่วยงาน,คะแนนรวม,IIT\n"
                + "2565,กรม ก,96.5,90\n2564,กรม ก,84.99,80\n2568,กรม ก,70,75\n");
    assertThat(overview.standings())
        .extracting(each -> each.result().level())
        .containsExactly("IMPROVE", "AA", "B");
    Trend trend = overview.trends().get(0);
    assertThat(trend.standings()).hasSize(3);
    assertThat(trend.direction()).isEqualTo(Trend.Direction.DOWN);
    assertThat(trend.notes()).hasSize(1);
    assertThat(trend.notes().get(0).en()).contains("2565", "2568", "levels");
    assertThat(overview.findings())
        .extracting(OverviewFinding::code)
        .containsOnly(OverviewCode.DRAFT_YEAR)
        .hasSize(2);
    assertThat(overview.findings().get(0).message().th()).contains("2564", "ข้อคำถามไม่ทราบ");
    assertThat(overview.help()).extracting(each -> each.dearest().size()).containsExactly(0);
  }

  @Test
  void the_level_of_a_year_before_2566_is_told_by_the_total_alone() {
    assertThat(overview("ปี,หน่วยงาน,คะแนน\n2563,กรม ก,49.99\n").standings())
        .extracting(each -> each.result().level())
        .containsExactly("F");
  }

  private static Overview overview(String table) {
    Gathering gathering = new Gathering();
    ENGINE
        .gather()
        .add(
            "ตาราง.csv",
            table.getBytes(StandardCharsets.UTF_8),
            AssessmentOptions.DEFAULT,
            gathering);
    assertThat(gathering.unread()).isEmpty();
    assertThat(gathering.results()).noneMatch(Result::yearAssumed);
    return gathering.overview(AgencyRegister.NONE, OverviewOptions.DEFAULT);
  }

  @Test
  void scores_of_questions_of_such_a_year_are_refused_as_before() throws IOException {
    byte[] example = Files.readAllBytes(Path.of("workbook-templates/2568/example.xlsx"));
    byte[] text = "ปีงบประมาณ 2567\nรหัส,คะแนน\ni1,90\ni2,80\n".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(
            () -> ENGINE.analyze(text, new AssessmentOptions(new FiscalYear(2567), Digits.ARABIC)))
        .isInstanceOf(RefusedException.class);
    assertThat(ENGINE.analyze(example, AssessmentOptions.DEFAULT).complete()).isTrue();
  }

  @Test
  void every_fault_of_an_outline_is_told() throws IOException {
    Path year = Files.createDirectories(folder.resolve("2561"));
    Files.writeString(
        year.resolve("outline.json"),
        Files.readString(Path.of("workbook-templates/2565/outline.json"))
            .replace("\"minimumTotal\": 95", "\"minimumTotal\": 80")
            .replace("\"weight\": 0.4", "\"weight\": 0.5")
            .replace("\"number\": 2,", "\"number\": 1,"));
    assertThatThrownBy(() -> YearFolders.load(List.of(folder)))
        .isInstanceOfSatisfying(
            InvalidFrameworkException.class,
            fault ->
                assertThat(fault.faults())
                    .extracting(each -> each.en())
                    .anyMatch(each -> each.contains("2561"))
                    .anyMatch(each -> each.contains("1.1"))
                    .anyMatch(each -> each.contains("levels[A]"))
                    .anyMatch(each -> each.contains("number")));
  }
}
