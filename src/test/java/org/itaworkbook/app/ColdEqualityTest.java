package org.itaworkbook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.itaworkbook.Slow;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a record brings for its equality is made by the Java machine at the first use of each, some
 * milliseconds of what a person waits for. What the commands of every day compare is written by
 * hand, or compared by its code.
 */
@Slow(Slow.Why.PROCESSES)
class ColdEqualityTest {

  private static final String EXAMPLE = "workbook-templates/2568/example.xlsx";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"annotate", "analyze", "report"})
  void no_equality_of_records_is_made_for(String command) throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.lang.invoke.MethodHandle.TRACE_METHOD_LINKAGE=true",
            "-cp",
            System.getProperty("java.class.path"),
            "org.itaworkbook.app.Main",
            command,
            EXAMPLE,
            "-o",
            folder.resolve("out." + (command.equals("report") ? "docx" : "xlsx")).toString())
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start()
        .waitFor();
    List<String> linked =
        Files.readAllLines(said).stream().filter(line -> line.contains("linkCallSite")).toList();
    assertThat(linked).as("what the Java machine tells").isNotEmpty();
    assertThat(linked.stream().filter(line -> line.contains("ObjectMethods")).toList()).isEmpty();
  }
}
