package org.itaworkbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.itaworkbook.cli.Terminal.Said;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.samples.Samples;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders, standard input and output, and what is said of many files. */
final class ManyFilesTest {

  @TempDir private Path folder;

  @BeforeEach
  void files() throws IOException {
    Path many = Files.createDirectories(folder.resolve("many"));
    Files.write(many.resolve("1 ก.xlsx"), Samples.flat());
    Files.write(many.resolve("2.xlsx"), Samples.reportTables());
    Files.writeString(many.resolve("3.pdf"), "%PDF-1.7 of a scanner");
    Files.writeString(many.resolve("~$2.xlsx"), "lock");
    Files.createDirectories(many.resolve("within"));
  }

  @Test
  void a_folder_is_its_files_and_the_last_line_counts_them() {
    Said said = new Terminal(folder).run("analyze", "many");
    assertThat(said.exitCode()).isEqualTo(3);
    assertThat(said.out()).contains("1 ก.xlsx", "2.xlsx").doesNotContain("~$");
    assertThat(said.err().lines().toList().get(0)).contains("3.pdf", "PDF", "คัดลอก");
    assertThat(said.err().strip().lines().reduce((one, next) -> next).orElseThrow())
        .contains("3 ไฟล์", "ไม่รับ 1");
  }

  @Test
  void one_file_is_not_counted() {
    assertThat(new Terminal(folder).run("analyze", "many/2.xlsx").err()).isEmpty();
  }

  @Test
  void each_line_of_json_names_its_file_and_a_refused_one_has_its_problem() {
    Said said = new Terminal(folder).run("analyze", "--json", "many");
    List<JsonObject> lines =
        said.out().lines().map(each -> JsonParser.parseString(each).getAsJsonObject()).toList();
    assertThat(lines).hasSize(3);
    assertThat(lines)
        .extracting(each -> Path.of(each.get("file").getAsString()).getFileName().toString())
        .containsExactly("1 ก.xlsx", "2.xlsx", "3.pdf");
    assertThat(lines.get(1).get("fiscalYear").getAsInt()).isEqualTo(2568);
    assertThat(lines.get(2).get("type").getAsString()).isEqualTo("/problems/pdf");
    assertThat(lines.get(2).get("detail").getAsString()).contains("PDF");
  }

  @Test
  void standard_input_and_output_take_the_place_of_files() throws IOException {
    byte[] upload = Samples.flat();
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(upload));
    Said said;
    try {
      said = new Terminal(folder).run("annotate", "-", "-o", "-");
    } finally {
      System.setIn(before);
    }
    assertThat(said.err()).contains("-");
    byte[] workbook = said.bytes();
    assertThat(new String(workbook, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    Engine engine =
        new Engine(
            YearFolders.load(List.of(Path.of("workbook-templates"))),
            UploadLimits.DEFAULT,
            java.time.Clock.systemUTC());
    assertThat(engine.remove(workbook, null)).isNotEmpty();
    assertThat(folder.resolve("-")).doesNotExist();
  }

  @Test
  void a_folder_without_files_is_told() throws IOException {
    Files.createDirectories(folder.resolve("none"));
    for (String command : List.of("analyze", "annotate", "score")) {
      Said said = new Terminal(folder).run(command, "none");
      assertThat(said.exitCode()).as(command).isEqualTo(2);
      assertThat(said.err()).as(command).contains("none", "ไม่มีไฟล์").hasLineCount(1);
    }
  }

  @Test
  void what_a_folder_gives_goes_into_a_folder() throws IOException {
    Files.delete(folder.resolve("many/1 ก.xlsx"));
    Files.delete(folder.resolve("many/3.pdf"));
    assertThat(new Terminal(folder).run("annotate", "many", "-o", "out").exitCode()).isZero();
    assertThat(folder.resolve("out/2-annotated.xlsx")).isRegularFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"report -", "collect - -", "units - -o out", "calendar many/2.xlsx -o -"})
  void a_command_that_takes_no_stream_says_so(String arguments) {
    Said said = new Terminal(folder).run(arguments.split(" "));
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("./-");
    assertThat(folder.resolve("-")).doesNotExist();
  }

  @Test
  void a_file_may_be_called_so() throws IOException {
    Files.write(folder.resolve("-"), Samples.flat());
    assertThat(new Terminal(folder).run("analyze", "./-").exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"many -o -", "- many/2.xlsx -o out"})
  void a_stream_is_of_one_file(String arguments) {
    Said said = new Terminal(folder).run(("annotate " + arguments).split(" "));
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("-o");
    assertThat(said.out()).isEmpty();
  }
}
