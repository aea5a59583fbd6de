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
import org.itaworkbook.json.AnalysisWriter;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.Limits;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks that nobody of this project made. */
class SamplesTest {

  private static final Path SAMPLES = Path.of("../shared/samples");
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
  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          Limits.DEFAULT,
          Clock.systemUTC());

  static Stream<Path> sound() throws IOException {
    if (!Files.isDirectory(SAMPLES)) {
      return Stream.of(SAMPLES);
    }
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files
          .filter(file -> file.toString().matches(".*\\.xlsx?"))
          .filter(file -> !file.endsWith("faulty.xlsx"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sound")
  void a_table_of_another_layout_gives_the_result_of_the_example(Path sample) throws IOException {
    Assumptions.assumeTrue(Files.isRegularFile(sample), "the samples are not beside the project");
    byte[] upload = Files.readAllBytes(sample);
    JsonObject result = result(upload);
    JsonObject expected = result(Uploads.example());
    for (String each : RESULT) {
      assertThat(result.get(each)).as(each).isEqualTo(expected.get(each));
    }
    assertThat(ENGINE.analyze(upload, AssessmentOptions.DEFAULT).findings())
        .noneMatch(finding -> finding.severity() == Severity.ERROR);
  }

  @ParameterizedTest
  @MethodSource("sound")
  void what_is_returned_gives_the_same_result_and_comes_back_as_it_was(Path sample)
      throws IOException {
    Assumptions.assumeTrue(Files.isRegularFile(sample), "the samples are not beside the project");
    byte[] upload = Files.readAllBytes(sample);
    byte[] returned = ENGINE.assess(upload, AssessmentOptions.DEFAULT).workbook();
    for (String each : RESULT) {
      assertThat(result(returned).get(each)).as(each).isEqualTo(result(upload).get(each));
    }
    byte[] again = ENGINE.assess(returned, AssessmentOptions.DEFAULT).workbook();
    if (sample.toString().endsWith(".xls")) {
      assertThat(Uploads.differing(returned, again))
          .as("it was converted only once")
          .containsExactly("xl/worksheets/ita-checks.xml");
    } else {
      assertThat(Uploads.differing(returned, again)).isEmpty();
      assertThat(Uploads.lost(upload, returned)).isEmpty();
      assertThat(Uploads.lost(upload, ENGINE.remove(returned, null))).isEmpty();
      assertThat(cells(ENGINE.remove(returned, null))).isEqualTo(cells(upload));
    }
  }

  @Test
  void each_fault_is_told_at_its_cell() throws IOException {
    Path faults = SAMPLES.resolve("faulty.faults.json");
    Assumptions.assumeTrue(Files.isRegularFile(faults), "the samples are not beside the project");
    byte[] upload = Files.readAllBytes(SAMPLES.resolve("faulty.xlsx"));
    List<String> told = new ArrayList<>();
    ENGINE
        .analyze(upload, AssessmentOptions.DEFAULT)
        .findings()
        .forEach(each -> told.add(each.place() + " " + each.code() + " " + each.severity()));
    JsonObject expected = JsonParser.parseString(Files.readString(faults)).getAsJsonObject();
    expected
        .asMap()
        .forEach(
            (cell, fault) -> {
              String[] kind = fault.getAsString().split(":")[0].split(" ");
              String severity = kind[kind.length - 1];
              assertThat(told)
                  .as(cell + " " + fault)
                  .anyMatch(
                      each ->
                          Stream.of(kind)
                              .anyMatch(code -> each.equals(cell + " " + code + " " + severity)));
            });
    assertThat(told).contains("IIT!C1 MISSING_SCORE ERROR", "OIT!C1 MISSING_SCORE ERROR");
    assertThat(told).hasSize(expected.size() + 3);
  }

  private static Map<String, String> cells(byte[] workbook) {
    Map<String, String> cells = new TreeMap<>();
    for (SheetPart sheet : WorkbookFile.open(workbook, Limits.DEFAULT).sheets()) {
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
            AnalysisWriter.write(
                ENGINE.analyze(workbook, AssessmentOptions.DEFAULT), Locale.ENGLISH))
        .getAsJsonObject();
  }
}
