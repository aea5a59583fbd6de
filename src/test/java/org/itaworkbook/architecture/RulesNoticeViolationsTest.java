package org.itaworkbook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that nothing can break proves nothing: here each one meets what breaks it. */
final class RulesNoticeViolationsTest {

  private static final String ROOT = "org.itaworkbook.architecture.violating";
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> each_rule_notices_the_class_that_breaks_it() {
    return new BytecodeRules(ROOT)
        .all().entrySet().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> {
                          EvaluationResult result = rule.getValue().evaluate(CLASSES);
                          assertThat(result.hasViolation()).isTrue();
                          assertThat(result.getFailureReport().toString()).contains(ROOT);
                        }));
  }

  @Test
  void a_package_without_the_mark_is_noticed() {
    assertThat(BytecodeRules.unmarked(CLASSES)).contains(ROOT + ".scores");
  }

  @ParameterizedTest
  @CsvSource({
    "scores, org.apache.poi.ss.usermodel.Workbook",
    "scores, static org.apache.poi.ss.SpreadsheetVersion.EXCEL2007",
    "analysis, com.google.gson.*",
    "engine, org.eclipse.jetty.server.Response",
    "json, org.itaworkbook.workbook.intake.UploadLimits",
    "cli, org.itaworkbook.http.EngineServer",
    "http, picocli.CommandLine",
    "framework, org.itaworkbook.scores.Scores",
    "workbook, org.apache.commons.math3.fraction.BigFraction",
    "engine, java.util.logging.Logger",
    "engine, jakarta.mail.Session",
    "engine, java.sql.Connection",
    "units, org.itaworkbook.mail.outbox.Outbox",
    "workbook, org.itaworkbook.mail.outbox.Outbox",
    "workbook.layout, org.apache.poi.ss.usermodel.DateUtil",
    "workbook.recalculation, org.apache.poi.hssf.usermodel.HSSFWorkbook",
    "workbook.reading, org.apache.commons.csv.CSVFormat",
    "workbook, org.apache.xmlbeans.XmlObject"
  })
  void a_forbidden_import_is_noticed_even_if_unused(String name, String imported) {
    assertThat(SourceRules.forbiddenImports(source(name, imported))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "workbook.template, org.apache.poi.ss.usermodel.Workbook",
    "workbook.intake, org.apache.commons.csv.CSVFormat",
    "workbook, org.itaworkbook.analysis.Analysis",
    "app, org.itaworkbook.cli.Commands",
    "cli, org.itaworkbook.engine.Engine",
    "scores, java.util.List",
    "store, java.sql.Connection",
    "mail.outbox, java.sql.Connection",
    "mail, org.itaworkbook.units.UnitShare",
    "http, org.itaworkbook.mailing.Mailing",
    "years, java.nio.file.Files"
  })
  void an_allowed_import_is_let_pass(String name, String imported) {
    assertThat(SourceRules.forbiddenImports(source(name, imported))).isEmpty();
  }

  private static String source(String name, String imported) {
    return String.join(
        "\n", "package org.itaworkbook." + name + ";", "", "import " + imported + ";", "");
  }

  @Test
  void a_package_of_46_files_is_noticed() {
    List<Path> files = IntStream.rangeClosed(1, 46).mapToObj(n -> Path.of("a/" + n)).toList();
    assertThat(SourceRules.crowded(files)).hasSize(1);
    assertThat(SourceRules.crowded(files.subList(0, 45))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"workbook.parts, true", "http.site, true", "workbook.attic, false"})
  void a_room_that_stands_in_no_order_is_noticed(String room, boolean known) {
    String inside = Rooms.of(Layers.ROOT, Layers.ROOT + "." + room);
    assertThat(Rooms.isKnown(inside)).isEqualTo(known);
  }

  @Test
  void a_file_of_401_lines_is_noticed() {
    String line = "//\n";
    assertThat(List.of(line.repeat(400), line.repeat(401)))
        .map(SourceRules::isTooLong)
        .containsExactly(false, true);
  }
}
