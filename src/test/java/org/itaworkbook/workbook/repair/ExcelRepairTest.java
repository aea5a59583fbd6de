package org.itaworkbook.workbook.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaworkbook.Slow;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.workbook.given.LibreOffice;
import org.itaworkbook.workbook.given.RandomWorkbooks;
import org.itaworkbook.workbook.given.RandomWorkbooks.Kind;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Excel would open every output without offering to repair it. */
@Slow(Slow.Why.LONG)
class ExcelRepairTest {

  private static final Path TEMPLATES = Path.of("workbook-templates/2568");
  private static final YearFolders YEARS =
      YearFolders.load(List.of(Path.of("workbook-templates"), Path.of("src/test/resources/years")));
  private static final Engine ENGINE =
      new Engine(YEARS, UploadLimits.DEFAULT, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  private static Map<String, byte[]> example = Map.of();

  @BeforeAll
  static void annotate_the_example() throws IOException {
    example = XmlParts.unzip(annotated(template("example")));
  }

  /** What the engine gives back, by what it was given. */
  static Map<String, byte[]> outputs() throws IOException {
    Map<String, byte[]> outputs = new TreeMap<>();
    outputs.put("the example", annotated(template("example")));
    outputs.put("the example twice", annotated(annotated(template("example"))));
    outputs.put("the example cleared", ENGINE.remove(annotated(template("example")), null));
    outputs.put("the blank workbook", annotated(template("scores")));
    for (Kind kind : Kind.values()) {
      outputs.put("2568 " + kind, annotated(new RandomWorkbooks(year(2568), 1).next(kind)));
      outputs.put("one part " + kind, annotated(new RandomWorkbooks(year(2599), 1).next(kind)));
    }
    return outputs;
  }

  static Stream<Arguments> eachOutput() throws IOException {
    return outputs().entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("eachOutput")
  void no_output_has_a_reason_for_repair(String name, byte[] output) throws Exception {
    Map<String, byte[]> parts = XmlParts.unzip(output);
    assertThat(SchemaFaults.of(parts)).as(name).isEmpty();
    assertThat(SchemaFaults.checked(parts)).isGreaterThan(10);
    assertThat(RepairReasons.of(parts)).as(name).isEmpty();
  }

  @Test
  void what_LibreOffice_saved_and_the_engine_annotated_has_none_either(@TempDir Path folder)
      throws Exception {
    LibreOffice office = LibreOffice.in(folder);
    Map<String, byte[]> uploads =
        office.saved(
            Map.of(
                "plain", template("example"),
                "annotated", annotated(template("example")),
                "blank", template("scores")));
    for (Map.Entry<String, byte[]> upload : uploads.entrySet()) {
      Map<String, byte[]> parts = XmlParts.unzip(annotated(upload.getValue()));
      assertThat(RepairReasons.of(parts))
          .as(upload.getKey())
          .containsExactlyInAnyOrderElementsOf(RepairReasons.of(XmlParts.unzip(upload.getValue())));
      assertThat(SchemaFaults.of(parts))
          .as(upload.getKey())
          .isSubsetOf(SchemaFaults.of(XmlParts.unzip(upload.getValue())));
    }
  }

  @ParameterizedTest(name = "{3}")
  @MethodSource("org.itaworkbook.workbook.repair.Sabotage#all")
  void each_reason_is_noticed(String part, String pattern, String instead, String reason)
      throws IOException {
    Map<String, byte[]> broken = Sabotage.broken(example, part, pattern, instead);
    assertThat(RepairReasons.of(broken)).anyMatch(each -> each.contains(reason));
  }

  @Test
  void what_the_schemas_forbid_is_noticed() throws Exception {
    assertThat(
            SchemaFaults.of(
                Sabotage.broken(example, "xl/worksheets/sheet12.xml", "<cols>.*</cols>", "<col/>")))
        .anyMatch(each -> each.contains("sheet12.xml"));
  }

  private static byte[] annotated(byte[] upload) {
    return ENGINE.assess(upload, AssessmentOptions.DEFAULT).workbook();
  }

  private static byte[] template(String name) throws IOException {
    return Files.readAllBytes(TEMPLATES.resolve(name + ".xlsx"));
  }

  private static Framework year(int year) {
    return YEARS.frameworks().year(new FiscalYear(year)).orElseThrow();
  }
}
