package org.itaworkbook.years;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.itaworkbook.analysis.Averages;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.overview.Gathering;
import org.itaworkbook.overview.OverviewOptions;
import org.itaworkbook.overview.agencies.AgencyRegister;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.ResultColumns;
import org.itaworkbook.overview.summary.LevelCount;
import org.itaworkbook.overview.summary.Overview;
import org.itaworkbook.overview.summary.OverviewYear;
import org.itaworkbook.overview.summary.Rank;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What was published of provinces and their agencies comes out of their figures again; where it was
 * published stands in {@code published/sources.txt}.
 */
final class PublishedTablesTest {

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  private static final Path PUBLISHED = Path.of("src/test/resources/published");

  private static Overview overview(String name, byte[] table) {
    Gathering gathering = new Gathering();
    ENGINE.gather().add(name, table, AssessmentOptions.DEFAULT, gathering);
    assertThat(gathering.unread()).isEmpty();
    assertThat(gathering.results()).noneMatch(Result::yearAssumed);
    return gathering.overview(AgencyRegister.NONE, OverviewOptions.DEFAULT);
  }

  private static Overview published(String name) throws IOException {
    return overview(name, Files.readAllBytes(PUBLISHED.resolve(name)));
  }

  private static BigDecimal figure(Standing standing, FigureCode code) {
    return standing.result().figure(code).orElseThrow();
  }

  @Test
  void the_agencies_of_a_province_have_the_levels_and_places_that_were_published()
      throws IOException {
    Overview overview = published("phichit-2564.csv");
    // The level beside each total is that of the ladder: where it is not, a warning is counted.
    assertThat(overview.standings())
        .hasSize(13)
        .allMatch(each -> each.result().findings().warnings() == 0);
    assertThat(overview.standings())
        .extracting(each -> each.agency().name() + " " + place(each.rank()))
        .startsWith("ลำดับที่ 1 1", "ลำดับที่ 2 2")
        .endsWith(
            "ลำดับที่ 8 8",
            "ลำดับที่ 10 9=",
            "ลำดับที่ 9 9=",
            "ลำดับที่ 11 11",
            "ลำดับที่ 12 12",
            "ลำดับที่ 13 13");
    OverviewYear year = overview.years().get(0);
    assertThat(levels(year)).startsWith("AA 8", "A 5", "B 0");
    assertThat(year.passed().n()).isEqualTo(13);
  }

  private static String place(@Nullable Rank rank) {
    return rank == null ? "-" : rank.place() + (rank.tied() ? "=" : "");
  }

  private static List<String> levels(OverviewYear year) {
    return year.levels().stream().map(each -> each.level().code() + " " + n(each)).toList();
  }

  private static int n(LevelCount count) {
    return count.agencies().n();
  }

  @Test
  void an_instrument_printed_as_points_of_the_total_is_no_figure_of_a_hundred() throws IOException {
    for (Standing each : published("phichit-2564.csv").standings()) {
      assertThat(each.result().figure(new FigureCode("OIT"))).isEmpty();
      assertThat(each.result().findings().errors()).isEqualTo(1);
      assertThat(figure(each, FigureCode.indicator(9))).isGreaterThan(new BigDecimal("92"));
    }
  }

  @Test
  void the_totals_of_provinces_follow_from_the_weights_of_their_years() throws IOException {
    for (Standing each : published("provinces-2563-2564.csv").standings()) {
      Framework year = asked(each.result().framework());
      Map<ScoreKey, BigDecimal> scores = new HashMap<>();
      for (ScoreKey key : ResultColumns.of(year).scores()) {
        scores.put(key, figure(each, FigureCode.indicator(key.question().number())));
      }
      BigDecimal total = Averages.of(year).published(FigureCode.TOTAL, scores).orElseThrow();
      // Each was rounded for itself.
      assertThat(total).isCloseTo(figure(each, FigureCode.TOTAL), within(new BigDecimal("0.01")));
    }
  }

  /** The same year as if each indicator were one question, of its number. */
  private static Framework asked(Framework outline) {
    return new Framework(
        outline.fiscalYear(),
        outline.title(),
        outline.threshold(),
        outline.instruments().stream().map(PublishedTablesTest::asked).toList(),
        outline.levels(),
        outline.plans(),
        outline.agencyTypes());
  }

  private static Instrument asked(Instrument outline) {
    return new Instrument(
        outline.code(),
        outline.name(),
        outline.prefix(),
        outline.weight(),
        outline.parts(),
        outline.averaging(),
        outline.answerScale(),
        outline.indicators().stream().map(PublishedTablesTest::asked).toList());
  }

  private static Indicator asked(Indicator outline) {
    Question only =
        new Question(new QuestionCode("q", outline.number()), "ข้อเดียว", null, List.of());
    return new Indicator(
        outline.number(), outline.name(), outline.advice(), List.of(), List.of(only));
  }

  @Test
  void provinces_rise_and_fall_as_was_published() throws IOException {
    assertThat(published("provinces-2563-2564.csv").standings())
        .extracting(PublishedTablesTest::changed)
        .containsExactlyInAnyOrder(
            "2564 ค่าเฉลี่ยจังหวัดตราด B 5.83",
            "2564 ค่าเฉลี่ยจังหวัดจันทบุรี B 13.45",
            "2564 ค่าเฉลี่ยจังหวัดนครนายก B -",
            "2563 ค่าเฉลี่ยจังหวัดตราด B -",
            "2563 ค่าเฉลี่ยจังหวัดจันทบุรี C -");
    assertThat(published("provinces-2564-2565.csv").standings())
        .allMatch(each -> each.result().findings().warnings() == 0)
        .extracting(PublishedTablesTest::changed)
        .containsExactlyInAnyOrder(
            "2565 จังหวัดกาญจนบุรี D -32.97",
            "2565 จังหวัดนราธิวาส C -11.85",
            "2564 จังหวัดกาญจนบุรี A -",
            "2564 จังหวัดนราธิวาส A -");
  }

  private static String changed(Standing standing) {
    return "%s %s %s %s"
        .formatted(
            standing.result().year(),
            standing.agency().name(),
            standing.result().level(),
            standing.change() == null ? "-" : standing.change().points());
  }

  @Test
  void counts_and_per_cents_of_a_group_of_provinces_are_those_published() {
    StringBuilder table = new StringBuilder("ปีงบประมาณ,หน่วยงาน,คะแนนรวม\n");
    IntStream.range(0, 879)
        .mapToObj(i -> "2564,หน่วยงาน " + i + "," + (i < 135 ? 95 : i < 459 ? 85 : "84.99") + "\n")
        .forEach(table::append);
    OverviewYear year =
        overview("t.csv", table.toString().getBytes(StandardCharsets.UTF_8)).years().get(0);
    assertThat(year.passed().percent()).isEqualTo("52.22");
    assertThat(levels(year)).startsWith("AA 135", "A 324", "B 420");
  }
}
