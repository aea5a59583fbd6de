package org.itaworkbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.itaworkbook.cli.Terminal.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that hold something already, or nothing. */
final class FoldersTest {

  private static final String EXAMPLE =
      Path.of("workbook-templates/2568/example.xlsx").toAbsolutePath().toString();

  @TempDir private Path folder;

  @Test
  void a_workbook_that_a_unit_may_have_filled_in_is_never_overwritten() throws IOException {
    Path units = Files.createDirectories(folder.resolve("units"));
    Path filled = units.resolve("ITA 2568 U03 ศูนย์บริการประชาชน.xlsx");
    Files.writeString(filled, "typed for days");
    Said said = new Terminal(folder).run("units", EXAMPLE, "-o", "units");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains(units.toString(), filled.getFileName().toString(), "-o");
    assertThat(filled).hasContent("typed for days");
    assertThat(units.toFile().list()).hasSize(1);
  }

  @Test
  void workbooks_of_units_go_beside_other_files() throws IOException {
    Path units = Files.createDirectories(folder.resolve("units"));
    Files.writeString(units.resolve("อ่านก่อน.txt"), "หมายเหตุ");
    assertThat(new Terminal(folder).run("units", EXAMPLE, "-o", "units").exitCode()).isZero();
    assertThat(units).isDirectoryContaining("glob:**U03*.xlsx");
  }

  @Test
  void drafts_of_two_runs_never_lie_in_one_folder() throws IOException {
    Path drafts = Files.createDirectories(folder.resolve("drafts"));
    Files.writeString(drafts.resolve("U99 old.eml"), "of last week");
    Said said = new Terminal(folder).run("mail", EXAMPLE, "--drafts", "drafts");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains(drafts.toString(), "U99 old.eml", "--drafts");
    assertThat(drafts.toFile().list()).containsExactly("U99 old.eml");
  }

  @Test
  void a_folder_without_answers_is_told_and_nothing_is_written() throws IOException {
    Path returned = Files.createDirectories(folder.resolve("returned"));
    Files.writeString(returned.resolve("~$U03.xlsx"), "lock");
    Said said = new Terminal(folder).run("collect", EXAMPLE, "returned", "-o", "out.xlsx");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains(returned.toString(), ".xlsx");
    assertThat(folder.resolve("out.xlsx")).doesNotExist();
  }
}
