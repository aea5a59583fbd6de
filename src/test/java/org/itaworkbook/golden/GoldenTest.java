package org.itaworkbook.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GoldenTest {

  @TempDir private Path folder;

  @BeforeEach
  void keep_one_text() throws IOException {
    Files.writeString(folder.resolve("one.txt"), "first\nsecond\nthird\n");
  }

  @Test
  void the_same_text_holds() {
    assertThatCode(() -> holds(Map.of("one.txt", "first\nsecond\nthird\n")))
        .doesNotThrowAnyException();
  }

  @Test
  void the_first_lines_that_differ_are_told_and_how_to_accept_them() {
    assertThatThrownBy(() -> holds(Map.of("one.txt", "first\n2nd\n2.5th\nthird\n")))
        .hasMessageContaining("one.txt differs from line 2:\n  - second\n  + 2nd\n  + 2.5th\n")
        .hasMessageContaining("-Dgolden.accept=true")
        .hasMessageNotContaining("third");
  }

  @Test
  void a_line_that_is_only_longer_ended_is_noticed() {
    assertThatThrownBy(() -> holds(Map.of("one.txt", "first\nsecond\nthird")))
        .hasMessageContaining("one.txt differs");
  }

  @Test
  void a_text_too_many_or_too_few_is_told() {
    assertThatThrownBy(() -> holds(Map.of("two.txt", "")))
        .hasMessageContaining("one.txt was not made")
        .hasMessageContaining("two.txt is not there, but was made");
  }

  @Test
  void accepting_writes_what_was_made_and_deletes_the_rest() {
    Golden.in(folder, true).holds(Map.of("two.txt", "new\n"));
    assertThat(folder.resolve("two.txt")).hasContent("new\n");
    assertThat(folder.resolve("one.txt")).doesNotExist();
  }

  private void holds(Map<String, String> made) {
    Golden.in(folder, false).holds(made);
  }
}
