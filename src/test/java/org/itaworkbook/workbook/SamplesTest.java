package org.itaworkbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.json.results.AnalysisJson;
import org.itaworkbook.opc.PackageMemory;
import org.itaworkbook.samples.Samples;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks of other layouts: small ones of the tests, and foreign ones where they are at hand. */
class SamplesTest {

  private static final Path FOREIGN = Path.of("../shared/samples");
  private static final List<String> RESULT =
      List.of(
          "level",
          "total",
          "instruments",
          "indicators",
          "questions",
          "lowest",
          "eitGap",
          "nextLevel");

  /** Of a question that lost its row to a fault, and of a file that does not say its year. */
  private static final List<String> FOUND_BESIDE =
      List.of("OIT!C1 MISSING_SCORE ERROR", "null YEAR_ASSUMED INFO");

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  static Stream<Arguments> sound() throws IOException {
    Map<String, byte[]> sound = new TreeMap<>(Samples.sound());
    if (Files.isDirectory(FOREIGN)) {
      try (Stream<Path> files = Files.list(FOREIGN)) {
        for (Path file : files.filter(each -> each.toString().matches(".*\\.xlsx?")).toList()) {
          if (!file.endsWith("faulty.xlsx")) {
            sound.put("foreign " + file.getFileName(), Files.readAllBytes(file));
          }
        }
      }
    }
    return sound.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sound")
  void a_table_of_another_layout_gives_the_result_of_the_example(String name, byte[] upload) {
    JsonObject result = result(upload);
    JsonObject expected = result(Uploads.example());
    for (String each : RESULT) {
      assertThat(result.get(each)).as(each).isEqualTo(expected.get(each));
    }
    assertThat(ENGINE.analyze(upload, AssessmentOptions.DEFAULT).findings())
        .noneMatch(finding -> finding.severity() == Severity.ERROR);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sound")
  void what_is_returned_gives_the_same_result_and_comes_back_as_it_was(String name, byte[] upload) {
    byte[] returned = ENGINE.assess(upload, AssessmentOptions.DEFAULT).workbook();
    for (String each : RESULT) {
      assertThat(result(returned).get(each)).as(each).isEqualTo(result(upload).get(each));
    }
    byte[] again = ENGINE.assess(returned, AssessmentOptions.DEFAULT).workbook();
    if (name.endsWith(".xls")) {
      assertThat(Uploads.differing(returned, again))
          .as("it was converted only once")
          .containsExactlyInAnyOrder(PackageMemory.PART, "xl/worksheets/sheet14.xml");
    } else {
      assertThat(Uploads.differing(returned, again)).isEmpty();
      assertThat(Uploads.lost(upload, returned)).isEmpty();
      assertThat(Uploads.lost(upload, ENGINE.remove(returned, null))).isEmpty();
      assertThat(cells(ENGINE.remove(returned, null))).isEqualTo(cells(upload));
    }
  }

  @Test
  void each_fault_is_told_at_its_cell_and_nothing_else() {
    List<String> expected = new ArrayList<>(FOUND_BESIDE);
    Samples.FAULTS.forEach((cell, fault) -> expected.add(cell + " " + fault));
    assertThat(
            ENGINE.analyze(Samples.faulty(), AssessmentOptions.DEFAULT).findings().stream()
                .map(each -> each.place() + " " + each.code() + " " + each.severity()))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static Map<String, String> cells(byte[] workbook) {
    Map<String, String> cells = new TreeMap<>();
    for (SheetPart sheet : WorkbookFile.open(workbook, UploadLimits.DEFAULT).sheets()) {
      for (int row : sheet.rowNumbers()) {
        for (int column : sheet.columns(row)) {
          String text = sheet.content(row, column).text();
          if (!text.isEmpty()) {
            cells.put(sheet.place(row, column).toString(), text);
          }
        }
      }
    }
    return cells;
  }

  private static JsonObject result(byte[] workbook) {
    return JsonParser.parseString(
            AnalysisJson.of(ENGINE.analyze(workbook, AssessmentOptions.DEFAULT), Locale.ENGLISH)
                .text())
        .getAsJsonObject();
  }
}
