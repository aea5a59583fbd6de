package org.itaworkbook.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaworkbook.cli.terminal.CommandFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command writes stands there whole, in place of what was there, and nothing else does. */
class OutputFileTest {

  private static final byte[] NEW = {1, 2, 3};

  @TempDir private Path folder;

  @Test
  void a_file_is_replaced_whole_and_nothing_is_left_beside_it() throws IOException {
    Path file = Files.writeString(folder.resolve("out.xlsx"), "before, and longer");
    OutputFile.replace(file, NEW);
    assertThat(file).hasBinaryContent(NEW);
    assertThat(names()).containsExactly("out.xlsx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-r-----", "rw-rw-r--", "rwxr-x---"})
  void the_rights_of_the_earlier_file_are_kept(String rights) throws IOException {
    Path file = Files.writeString(folder.resolve("out.xlsx"), "before");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    OutputFile.replace(file, NEW);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo(rights);
  }

  @Test
  void the_owner_of_the_earlier_file_is_kept_where_that_is_possible() throws IOException {
    Path file = Files.writeString(folder.resolve("out.xlsx"), "before");
    if (System.getProperty("user.name").equals("root")) {
      Files.setAttribute(file, "unix:uid", 12_345);
      Files.setAttribute(file, "unix:gid", 12_346);
    }
    Map<String, Object> before = Files.readAttributes(file, "unix:uid,gid");
    OutputFile.replace(file, NEW);
    assertThat(Files.readAttributes(file, "unix:uid,gid")).isEqualTo(before);
  }

  @Test
  void a_new_file_has_the_rights_that_any_new_file_has() throws IOException {
    Path plain = Files.createDirectory(folder.resolve("p")).resolve("plain");
    Files.write(plain, NEW);
    OutputFile.replace(folder.resolve("out.xlsx"), NEW);
    OutputFile.create(folder.resolve("new.xlsx"), NEW);
    for (String each : List.of("out.xlsx", "new.xlsx")) {
      assertThat(Files.getPosixFilePermissions(folder.resolve(each)))
          .isEqualTo(Files.getPosixFilePermissions(plain));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"real.xlsx", "sub/real.xlsx", "sub/not yet.xlsx"})
  void a_symbolic_link_stays_and_what_it_names_is_written(String real) throws IOException {
    Files.createDirectory(folder.resolve("sub"));
    Files.writeString(folder.resolve("real.xlsx"), "before");
    Files.writeString(folder.resolve("sub/real.xlsx"), "before");
    Path link = Files.createSymbolicLink(folder.resolve("link.xlsx"), Path.of(real));
    Path second = Files.createSymbolicLink(folder.resolve("second.xlsx"), link);
    OutputFile.replace(second, NEW);
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.isSymbolicLink(second)).isTrue();
    assertThat(folder.resolve(real)).hasBinaryContent(NEW);
    assertThat(Files.isRegularFile(folder.resolve(real), LinkOption.NOFOLLOW_LINKS)).isTrue();
  }

  @Test
  void a_link_that_leads_round_is_refused() throws IOException {
    Path one = Files.createSymbolicLink(folder.resolve("one"), folder.resolve("two"));
    Files.createSymbolicLink(folder.resolve("two"), one);
    assertThatThrownBy(() -> OutputFile.create(one, NEW)).isInstanceOf(CommandFault.class);
    assertThat(names()).containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void a_file_that_is_there_is_not_created_again() throws IOException {
    Path file = Files.writeString(folder.resolve("scores.xlsx"), "typed for days");
    assertThatThrownBy(() -> OutputFile.create(file, new byte[0]))
        .isInstanceOf(CommandFault.class)
        .hasMessageContaining("is there already");
    assertThat(file).hasContent("typed for days");
    assertThat(names()).containsExactly("scores.xlsx");
  }

  @Test
  void of_many_that_create_one_file_at_once_one_does() {
    Path file = folder.resolve("scores.xlsx");
    long done =
        IntStream.range(0, 16)
            .parallel()
            .filter(
                number -> {
                  try {
                    OutputFile.create(file, new byte[] {(byte) number});
                    return true;
                  } catch (CommandFault e) {
                    return false;
                  }
                })
            .count();
    assertThat(done).isEqualTo(1);
  }

  @Test
  void a_missing_folder_is_named() {
    Path file = folder.resolve("missing/file.xlsx");
    assertThatThrownBy(() -> OutputFile.replace(file, NEW))
        .hasMessageContaining("there is no folder " + folder.resolve("missing"));
    assertThatThrownBy(() -> OutputFile.create(file, NEW)).hasMessageContaining("no folder");
  }

  @Test
  void a_folder_that_is_a_file_or_a_file_that_is_a_folder_is_told() throws IOException {
    Path file = Files.write(folder.resolve("file"), NEW);
    assertThatThrownBy(() -> OutputFile.replace(file.resolve("a.xlsx"), NEW))
        .hasMessageContaining("no folder " + file);
    assertThatThrownBy(() -> OutputFile.replace(folder, NEW)).hasMessageContaining("a folder has");
    assertThatThrownBy(() -> OutputFolder.open(file)).hasMessageContaining("no folder");
  }

  @Test
  void a_name_that_is_too_long_is_told() {
    assertThatThrownBy(() -> OutputFile.replace(folder.resolve("x".repeat(300)), NEW))
        .hasMessageContaining("too long");
  }

  @Test
  void a_device_is_written_as_it_stands_and_a_full_one_is_told() {
    OutputFile.replace(Path.of("/dev/null"), NEW);
    assertThat(Path.of("/dev/null")).exists();
    assertThatThrownBy(() -> OutputFile.replace(Path.of("/dev/full"), NEW))
        .hasMessageContaining("the disk is full");
  }

  @Test
  void what_a_living_process_writes_is_no_leftover_and_what_a_dead_one_left_is() throws Exception {
    assertThat(Leftovers.isLeft(Leftovers.nextName())).isFalse();
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    long now = System.currentTimeMillis();
    assertThat(Leftovers.isLeft(".ita-" + ended.pid() + "-" + now + "-1.part")).isTrue();
    assertThat(Leftovers.isLeft(".ita-" + ProcessHandle.current().pid() + "-1000-1.part")).isTrue();
    assertThat(Leftovers.isLeft(".ita-1-part")).isFalse();
    assertThat(Leftovers.isLeft("ita-" + ended.pid() + "-1-1.part")).isFalse();
  }

  @Test
  void files_of_a_folder_are_all_there_or_none() throws IOException {
    Path target = folder.resolve("units");
    try (OutputFolder units = OutputFolder.open(target)) {
      units.add("a.xlsx", NEW);
      units.add("b.xlsx", NEW);
      Files.writeString(target.resolve("b.xlsx"), "meanwhile");
      assertThatThrownBy(units::create).hasMessageContaining("is there already");
    }
    assertThat(names(target)).containsExactly("b.xlsx");
    assertThat(target.resolve("b.xlsx")).hasContent("meanwhile");
  }

  @Test
  void a_folder_that_was_made_for_nothing_is_taken_back() throws IOException {
    try (OutputFolder units = OutputFolder.open(folder.resolve("units"))) {
      units.add("a.xlsx", NEW);
    }
    Path own = Files.createDirectory(folder.resolve("own"));
    OutputFolder.open(own).close();
    assertThat(names()).containsExactly("own");
  }

  private List<String> names() throws IOException {
    return names(folder);
  }

  private static List<String> names(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(each -> each.getFileName().toString()).toList();
    }
  }
}
