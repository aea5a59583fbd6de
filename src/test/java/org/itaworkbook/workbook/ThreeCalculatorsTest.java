package org.itaworkbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.Slow;
import org.itaworkbook.engine.Assessment;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.text.Digits;
import org.itaworkbook.workbook.given.CachedFigures;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.LibreOffice;
import org.itaworkbook.workbook.given.PublishedRows;
import org.itaworkbook.workbook.given.RandomWorkbooks;
import org.itaworkbook.workbook.given.ToldFigures;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearDrawing;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine, the values that it writes beside its formulas, and LibreOffice's recalculation of
 * those formulas agree on every figure.
 */
@Slow(Slow.Why.LIBREOFFICE)
class ThreeCalculatorsTest {

  private static final int SETS = 200;

  private static final YearFolders YEARS =
      YearFolders.load(List.of(Path.of("workbook-templates"), Path.of("src/test/resources/years")));
  private static final Engine ENGINE =
      new Engine(YEARS, UploadLimits.DEFAULT, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  private final LibreOffice office;

  ThreeCalculatorsTest(@TempDir Path folder) throws IOException {
    this.office = LibreOffice.in(folder);
  }

  @Test
  void all_agree_on_the_example_and_on_200_random_workbooks() throws Exception {
    Map<String, Assessment> answers = new TreeMap<>();
    answers.put(
        "example", assess(Files.readAllBytes(Path.of("workbook-templates/2568/example.xlsx"))));
    for (int i = 0; i < SETS; i++) {
      Framework year = year(i % 8 == 7 ? 2599 : 2568);
      RandomWorkbooks.Kind kind =
          RandomWorkbooks.Kind.values()[i % RandomWorkbooks.Kind.values().length];
      answers.put(kind + "_" + i, assess(new RandomWorkbooks(year, i).next(kind)));
    }
    Map<String, byte[]> workbooks = new TreeMap<>();
    answers.forEach((name, answer) -> workbooks.put(name, answer.workbook()));
    Map<String, Map<String, String>> recalculated = office.recalculated(workbooks);

    List<String> differences = new ArrayList<>();
    int formulas = 0;
    for (Map.Entry<String, Assessment> each : answers.entrySet()) {
      String name = each.getKey();
      Map<String, String> cells = recalculated.getOrDefault(name, Map.of());
      CachedFigures cached = CachedFigures.of(each.getValue().workbook());
      formulas += cached.formulas().size();
      cached.differences(cells).forEach(said -> differences.add(name + ": " + said));
      new ToldFigures(each.getValue().analysis(), cached, each.getValue().workbook())
          .differences()
          .forEach(said -> differences.add(name + ": " + said));
    }
    assertThat(differences).isEmpty();
    assertThat(formulas).isGreaterThan(SETS * 150);
  }

  @Test
  void all_agree_on_tables_of_other_people() throws Exception {
    Map<String, byte[]> uploads = new TreeMap<>();
    uploads.put(
        "both parts of a question under one code in one Excel table",
        new Grid("ทั้งหมด")
            .row("เครื่องมือ", "รหัส", "คะแนน")
            .questions("IIT", (n, q, s) -> new Object[] {"IIT", q.code(), s.get(0)})
            .questions("EIT", (n, q, s) -> new Object[] {"EIT Public", q.code(), s.get(0)})
            .questions("EIT", (n, q, s) -> new Object[] {"EIT Survey", q.code(), s.get(1)})
            .questions("OIT", (n, q, s) -> new Object[] {"OIT", q.code(), s.get(0)})
            .excelTable("Scores")
            .bytes());
    uploads.put(
        "a row of another instrument under the code of a question",
        new Grid("ทั้งหมด")
            .row("เครื่องมือ", "รหัส", "คะแนน")
            .questions("IIT", (n, q, s) -> new Object[] {"IIT", q.code(), s.get(0)})
            .row("อื่น ๆ", "i1", 12.5)
            .questions("OIT", (n, q, s) -> new Object[] {"OIT", q.code(), s.get(0)})
            .excelTable("Scores")
            .bytes());
    uploads.put(
        "a table for each instrument",
        new Grid("IIT")
            .row("รหัส", "คะแนน")
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
            .excelTable("Inside")
            .sheet("EIT")
            .row("รหัส", "EIT Public", "EIT Survey")
            .questions("EIT", (n, q, s) -> new Object[] {q.code(), s.get(0), s.get(1)})
            .excelTable("Outside")
            .sheet("OIT")
            .row("รหัส", "คะแนน")
            .questions("OIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
            .bytes());
    assertThat(differences(uploads)).isEmpty();
  }

  /** Parts of unequal weight, a question of items, shares published, demands of single figures. */
  @Test
  void all_agree_in_a_year_that_weighs_otherwise(@TempDir Path folder) throws Exception {
    Path year = Files.createDirectories(folder.resolve("2597"));
    String json =
        Files.readString(Path.of("workbook-templates/2568/framework.json"))
            .replace("\"fiscalYear\": 2568", "\"fiscalYear\": 2597")
            .replace("\"id\": \"public\",", "\"id\": \"public\", \"weight\": 0.6,")
            .replace("\"id\": \"survey\",", "\"id\": \"survey\", \"weight\": 0.4,")
            .replace("\"prefix\":", "\"publishedWeighted\": true, \"prefix\":")
            .replace("\"code\": \"i5\"", "\"code\": \"i4.1\"")
            .replace("\"code\": \"i4\"", "\"code\": \"i4.2\"")
            .replace("\"minimumEach\": 95", "\"minimums\": { \"INDICATOR_6\": 80, \"EIT\": 88 }")
            .replace("\"minimumEach\": 85", "\"minimums\": { \"EIT\": 84.5 }");
    Files.writeString(year.resolve("framework.json"), json);
    YearDrawing.draw(year);
    YearFolders years = YearFolders.load(List.of(folder));
    Engine engine = new Engine(years, UploadLimits.DEFAULT, Clock.systemUTC());
    Framework framework = years.frameworks().year(new FiscalYear(2597)).orElseThrow();
    assertThat(framework.parts().get(1).weight()).isEqualByComparingTo("0.6");
    assertThat(framework.levels().get(0).minimums()).hasSize(2);
    assertThat(framework.publishedFigures()).hasSize(20);
    Map<String, byte[]> workbooks = new TreeMap<>();
    for (int i = 0; i < 8; i++) {
      RandomWorkbooks.Kind kind = List.of(RandomWorkbooks.Kind.values()).get(i);
      byte[] upload = new RandomWorkbooks(framework, i).next(kind);
      workbooks.put("w" + i, engine.assess(upload, AssessmentOptions.DEFAULT).workbook());
    }
    Map<String, Map<String, String>> recalculated = office.recalculated(workbooks);
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, byte[]> each : workbooks.entrySet()) {
      CachedFigures cached = CachedFigures.of(each.getValue());
      assertThat(cached.formulas()).hasSizeGreaterThan(100);
      differences.addAll(cached.differences(recalculated.getOrDefault(each.getKey(), Map.of())));
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void sorting_the_published_figures_moves_no_figure_to_another_name() throws Exception {
    byte[] annotated = assess(Uploads.example()).workbook();
    byte[] sorted = PublishedRows.reversed(annotated);
    Map<String, String> before =
        office.recalculated(Map.of("before", annotated)).getOrDefault("before", Map.of());
    Map<String, String> after =
        office.recalculated(Map.of("after", sorted)).getOrDefault("after", Map.of());
    assertThat(after.get("สรุปผล!C6")).isEqualTo(before.get("สรุปผล!C6")).isEqualTo("96.32");
    assertThat(after.get("สรุปผล!A6")).isEqualTo(before.get("สรุปผล!A6")).isEqualTo("ผ่าน");
    assertThat(CachedFigures.of(sorted).named("ITA_Average_OIT")).contains("100");
  }

  private List<String> differences(Map<String, byte[]> uploads) throws Exception {
    Map<String, byte[]> workbooks = new TreeMap<>();
    Map<String, String> names = new TreeMap<>();
    uploads.forEach(
        (name, bytes) -> {
          names.put("w" + names.size(), name);
          AssessmentOptions options = new AssessmentOptions(new FiscalYear(2568), Digits.ARABIC);
          workbooks.put("w" + workbooks.size(), ENGINE.assess(bytes, options).workbook());
        });
    Map<String, Map<String, String>> recalculated = office.recalculated(workbooks);
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, byte[]> each : workbooks.entrySet()) {
      CachedFigures.of(each.getValue())
          .differences(recalculated.getOrDefault(each.getKey(), Map.of()))
          .forEach(said -> differences.add(names.get(each.getKey()) + ": " + said));
    }
    return differences;
  }

  @Test
  void a_wrong_cached_value_is_noticed() throws Exception {
    byte[] sound =
        assess(new RandomWorkbooks(year(2568), 1).next(RandomWorkbooks.Kind.SOUND)).workbook();
    byte[] wrong = CachedFigures.of(sound).withEveryNumberOneHigher();
    CachedFigures cached = CachedFigures.of(wrong);
    Map<String, String> cells =
        office.recalculated(Map.of("wrong", wrong)).getOrDefault("wrong", Map.of());
    assertThat(cached.differences(cells)).hasSizeGreaterThan(50);
    assertThat(CachedFigures.of(sound).differences(cells)).isEmpty();
  }

  private static Assessment assess(byte[] upload) {
    return ENGINE.assess(upload, AssessmentOptions.DEFAULT);
  }

  private static Framework year(int year) {
    return YEARS.frameworks().year(new FiscalYear(year)).orElseThrow();
  }
}
