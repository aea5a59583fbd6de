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
import org.itaworkbook.engine.Assessment;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.engine.YearFolders;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine, the values that it writes beside its formulas, and LibreOffice's recalculation of
 * those formulas agree on every figure.
 */
class ThreeCalculatorsTest {

  private static final int SETS = 200;

  private static final YearFolders YEARS =
      YearFolders.load(List.of(Path.of("workbook-templates"), Path.of("src/test/resources/years")));
  private static final Engine ENGINE =
      new Engine(YEARS, Limits.DEFAULT, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

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
