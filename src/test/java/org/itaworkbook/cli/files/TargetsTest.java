package org.itaworkbook.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.itaworkbook.cli.terminal.CommandFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TargetsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "scores.xlsx, scores-annotated.xlsx",
    "คะแนน ๒๕๖๘.xlsx, คะแนน ๒๕๖๘-annotated.xlsx",
    "old.xls, old-annotated.xlsx",
    "macros.XLSM, macros-annotated.xlsm",
    "no-extension, no-extension-annotated.xlsx",
    ".hidden, .hidden-annotated.xlsx"
  })
  void a_result_is_named_after_its_input(String input, String result) {
    Path file = Path.of("elsewhere", input);
    assertThat(Targets.of(List.of(file), null, folder, "-annotated"))
        .containsEntry(file, folder.resolve(result));
  }

  @ParameterizedTest
  @CsvSource({
    "scores-collected.xlsx, scores-collected (2).xlsx, scores-collected.xlsx",
    "scores-collected (2).xlsx, scores-collected.xlsx, scores-collected.xlsx",
    "macros-collected.xlsm, macros-collected (2).xlsm, macros-collected.xlsm",
    "scores-collected.xls, scores-collected.xlsx, scores-collected.xlsx",
    "scores-collected-annotated.xlsx, scores-collected-annotated-collected.xlsx, scores-collected-annotated-collected.xlsx",
    "-collected.xlsx, -collected-collected.xlsx, -collected-collected.xlsx"
  })
  void a_result_of_a_result_says_once_what_it_is(String input, String beside, String elsewhere) {
    Path file = folder.resolve(input);
    assertThat(Targets.of(List.of(file), null, folder, "-collected"))
        .containsEntry(file, folder.resolve(beside));
    Path out = folder.resolve("new");
    assertThat(Targets.of(List.of(file), null, out, "-collected"))
        .containsEntry(file, out.resolve(elsewhere));
  }

  @Test
  void an_earlier_result_that_somebody_may_have_worked_in_is_left_alone() throws IOException {
    List<Path> inputs = List.of(folder.resolve("a.xlsx"));
    Files.createFile(folder.resolve("a-annotated.xlsx"));
    assertThat(Targets.of(inputs, null, folder, "-annotated").values())
        .containsExactly(folder.resolve("a-annotated (2).xlsx"));
    Files.createFile(folder.resolve("a-annotated (2).xlsx"));
    assertThat(Targets.of(inputs, null, folder, "-annotated").values())
        .containsExactly(folder.resolve("a-annotated (3).xlsx"));
    Path named = folder.resolve("a-annotated.xlsx");
    assertThat(Targets.of(inputs, named, folder, "-annotated").values()).containsExactly(named);
  }

  @Test
  void one_input_goes_to_the_file_that_is_named() {
    Path in = folder.resolve("in.xlsx");
    Path out = folder.resolve("out.xlsx");
    assertThat(Targets.of(List.of(in), out, folder, "-annotated")).containsEntry(in, out);
  }

  @Test
  void several_inputs_go_to_a_folder_that_is_made() {
    Path out = folder.resolve("new");
    List<Path> inputs = List.of(folder.resolve("a.xlsx"), folder.resolve("b.xlsx"));
    assertThat(Targets.of(inputs, out, folder, "-annotated").values())
        .containsExactly(out.resolve("a-annotated.xlsx"), out.resolve("b-annotated.xlsx"));
    assertThat(out).isDirectory();
  }

  @Test
  void an_input_is_never_overwritten_by_any_of_its_names() throws IOException {
    Path in = Files.createFile(folder.resolve("in.xlsx"));
    Path link = Files.createLink(folder.resolve("link.xlsx"), in);
    for (Path out : List.of(in, folder.resolve("./in.xlsx"), link)) {
      assertThatThrownBy(() -> Targets.of(List.of(in), out, folder, "-annotated"))
          .isInstanceOf(CommandFault.class)
          .hasMessageContaining("would overwrite the input");
    }
  }

  @Test
  void two_results_never_meet_in_one_file() throws IOException {
    List<Path> inputs = List.of(folder.resolve("x/a.xlsx"), folder.resolve("a-annotated.xlsx"));
    assertThat(Targets.of(inputs, null, folder, "-annotated").values())
        .containsExactly(
            folder.resolve("a-annotated (2).xlsx"), folder.resolve("a-annotated (3).xlsx"));
    Path out = folder.resolve("new");
    assertThat(Targets.of(inputs, out, folder, "-annotated").values())
        .containsExactly(out.resolve("a-annotated.xlsx"), out.resolve("a-annotated (2).xlsx"));
    Files.createFile(out.resolve("a-annotated.xlsx"));
    assertThat(Targets.of(inputs, out, folder, "-annotated").values())
        .containsExactly(out.resolve("a-annotated.xlsx"), out.resolve("a-annotated (2).xlsx"));
  }

  @Test
  void a_file_is_no_folder_for_several_results() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    List<Path> inputs = List.of(folder.resolve("a.xlsx"), folder.resolve("b.xlsx"));
    assertThatThrownBy(() -> Targets.of(inputs, file, folder, "-annotated"))
        .isInstanceOf(CommandFault.class)
        .hasMessageContaining("no folder");
  }

  @Test
  void what_cannot_be_read_is_named() {
    Path missing = folder.resolve("missing/file.xlsx");
    assertThatThrownBy(() -> InputFile.read(missing, 10)).hasMessageContaining("no file");
    assertThatThrownBy(() -> InputFile.read(folder, 10)).hasMessageContaining("is a folder");
  }

  @Test
  void of_a_file_beyond_the_limit_one_byte_more_is_read() throws IOException {
    Path file = Files.write(folder.resolve("large"), new byte[100]);
    assertThat(InputFile.read(file, 10)).hasSize(11);
    assertThat(InputFile.read(file, 100)).hasSize(100);
  }
}
