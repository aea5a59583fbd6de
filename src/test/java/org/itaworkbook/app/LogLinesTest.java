package org.itaworkbook.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.itaworkbook.cli.command.LogSettings;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is logged is one line of the log, whatever a caller or a provider has it say. */
class LogLinesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\u0000", "\u001B", "\b"})
  void a_message_makes_no_line_of_its_own(String sign) throws Exception {
    Path file = folder.resolve("log");
    LoggerContext log = new LoggerContext();
    log.setMDCAdapter(new LogbackMDCAdapter());
    new LogConfiguration(new LogSettings(file, "INFO", false)).configure(log);
    log.getLogger("org.itaworkbook").info("refused: {}", "a" + sign + "2026 INFO forged กข");
    log.stop();
    String said = Files.readString(file);
    assertThat(said).endsWith("refused: a 2026 INFO forged กข\n").doesNotContain(sign + "2026");
    assertThat(said.strip().lines()).hasSize(1);
  }
}
