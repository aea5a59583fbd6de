package org.itaworkbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.itaworkbook.cli.Terminal.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command for which the memory is not enough. */
final class OutOfMemoryTest {

  @Test
  void it_is_said_in_words_what_can_be_done(@TempDir Path folder) {
    Said said =
        new Terminal(folder)
            .serving(
                (engine, options, out) -> {
                  throw new OutOfMemoryError("a test's");
                })
            .run("serve");
    assertThat(said.exitCode()).isEqualTo(3);
    assertThat(said.err()).contains("หน่วยความจำไม่พอ").doesNotContain("Exception", "\tat ");
  }
}
