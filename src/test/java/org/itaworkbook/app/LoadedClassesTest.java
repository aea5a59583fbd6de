package org.itaworkbook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command loads no library that its work does not need. */
class LoadedClassesTest {

  private static final List<String> HEAVY =
      List.of("org.apache.poi.", "org.apache.xmlbeans.", "org.openxmlformats.", "com.nimbusds.");

  @TempDir Path folder;

  /** A third of the cold start went into these, to load and to define. */
  @Test
  void annotating_a_workbook_without_formulas_of_staffs_loads_nothing_of_poi()
      throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    Path out = folder.resolve("out.xlsx");
    int exit =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                "org.itaworkbook.app.Main",
                "annotate",
                "workbook-templates/2568/example.xlsx",
                "-o",
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start()
            .waitFor();
    assertThat(exit).as(Files.readString(folder.resolve("said.txt"))).isLessThanOrEqualTo(1);
    assertThat(out).exists();
    try (Stream<String> lines = Files.lines(log)) {
      List<String> loaded = lines.toList();
      assertThat(loaded).anyMatch(line -> line.contains("org.itaworkbook.workbook."));
      assertThat(loaded).noneMatch(line -> HEAVY.stream().anyMatch(line::contains));
    }
  }
}
