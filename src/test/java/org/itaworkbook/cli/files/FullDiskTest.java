package org.itaworkbook.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.itaworkbook.Slow;
import org.itaworkbook.cli.Terminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of 256 KB, which only root can make; it fills up, and then becomes read-only. */
@Slow(Slow.Why.PROCESSES)
class FullDiskTest {

  private static final int DISK = 256 << 10;

  @TempDir private Path folder;
  private Path disk;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString()),
        "only root may mount a disk");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", disk.toString());
  }

  @Test
  void a_file_that_does_not_fit_leaves_the_earlier_one_and_nothing_else() throws Exception {
    Path file = Files.writeString(disk.resolve("out.xlsx"), "earlier");
    assertThatThrownBy(() -> OutputFile.replace(file, new byte[DISK + 1]))
        .hasMessageContaining("the disk is full");
    assertThat(file).hasContent("earlier");
    assertThatThrownBy(() -> OutputFile.create(disk.resolve("b.xlsx"), new byte[DISK + 1]))
        .hasMessageContaining("the disk is full");
    assertThat(names()).containsExactly("out.xlsx");
    OutputFile.replace(file, new byte[] {1});
  }

  @Test
  void of_files_that_do_not_all_fit_none_is_left() throws Exception {
    try (OutputFolder units = OutputFolder.open(disk.resolve("units"))) {
      units.add("a.xlsx", new byte[DISK / 3]);
      units.add("b.xlsx", new byte[DISK / 3]);
      assertThatThrownBy(() -> units.add("c.xlsx", new byte[DISK / 2]))
          .hasMessageContaining("the disk is full");
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void the_commands_say_that_the_disk_is_full_and_leave_nothing() throws Exception {
    Files.write(disk.resolve("filling"), new byte[DISK - (12 << 10)]);
    String example = Path.of("workbook-templates/2568/example.xlsx").toAbsolutePath().toString();
    String year = disk.resolve("year").toString();
    Files.createDirectory(disk.resolve("year"));
    Files.createSymbolicLink(
        disk.resolve("year/framework.json"),
        Path.of("workbook-templates/2568/framework.json").toAbsolutePath());
    for (List<String> command :
        List.of(
            List.of("annotate", example, "-o", disk.resolve("out.xlsx").toString()),
            List.of("units", example, "-o", disk.resolve("units").toString()),
            List.of("mail", example, "--drafts", disk.resolve("drafts").toString()),
            List.of("collect", example, example, "-o", disk.resolve("out.xlsx").toString()),
            List.of("template", "2568", "scores", "-o", disk.resolve("out.xlsx").toString()),
            List.of("draw", year))) {
      Terminal.Said said =
          new Terminal(folder)
              .set("ITA_DATA", folder.resolve("data").toString())
              .run(command.toArray(String[]::new));
      assertThat(said.err()).as(command.toString()).contains("ดิสก์เต็ม");
      assertThat(said.exitCode()).isEqualTo(2);
      assertThat(names()).as(command.toString()).containsExactlyInAnyOrder("filling", "year");
    }
    try (Stream<Path> files = Files.list(disk.resolve("year"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void a_disk_that_is_read_only_is_told() throws Exception {
    Path file = Files.writeString(disk.resolve("out.xlsx"), "earlier");
    assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
    assertThatThrownBy(() -> OutputFile.replace(file, new byte[] {1}))
        .hasMessageContaining("its disk is read-only");
    assertThatThrownBy(() -> OutputFolder.open(disk.resolve("units")))
        .hasMessageContaining("its disk is read-only");
    assertThat(file).hasContent("earlier");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(disk)) {
      return files.map(each -> each.getFileName().toString()).toList();
    }
  }

  private static boolean run(String... command) throws Exception {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }
}
