package org.itaworkbook.workbook.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.json.framework.FrameworkReader;
import org.itaworkbook.json.scores.ScoresReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fiscal year's folder, and the workbooks in it, which staff may have restyled in Excel. */
class CommittedWorkbooksTest {

  static Stream<Path> years() throws IOException {
    return list(Path.of("workbook-templates"))
        .filter(folder -> Files.exists(folder.resolve("framework.json")));
  }

  @ParameterizedTest
  @MethodSource("years")
  void a_year_can_be_drawn(Path folder) throws IOException {
    Framework framework = FrameworkReader.read(folder.resolve("framework.json"));
    assertKeepsContract(StandardWorkbook.draw(framework, null), framework);
  }

  @ParameterizedTest
  @MethodSource("years")
  void the_example_of_a_year_can_be_drawn(Path folder) throws IOException {
    Framework framework = FrameworkReader.read(folder.resolve("framework.json"));
    Path example = folder.resolve("example.json");
    assumeTrue(Files.exists(example), "the year has no example");
    String json = Files.readString(example);
    Frameworks frameworks = new Frameworks(List.of(framework));
    assertKeepsContract(
        StandardWorkbook.draw(framework, ScoresReader.read(json, frameworks)), framework);
  }

  @ParameterizedTest
  @MethodSource("years")
  void the_committed_workbooks_of_a_year_keep_the_contract(Path folder) throws IOException {
    Framework framework = FrameworkReader.read(folder.resolve("framework.json"));
    for (String name : List.of("scores.xlsx", "example.xlsx")) {
      Path workbook = folder.resolve(name);
      if (Files.exists(workbook)) {
        assertKeepsContract(Files.readAllBytes(workbook), framework);
      }
    }
  }

  private static void assertKeepsContract(byte[] bytes, Framework framework) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(StandardWorkbookContract.violations(workbook, framework)).isEmpty();
    }
  }

  private static Stream<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList().stream();
    }
  }
}
