package org.itaworkbook.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.itaworkbook.Slow;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short form of {@code scripts/soak audit}. */
@Timeout(300)
@Slow(Slow.Why.PROCESSES)
final class AuditSoakTest {

  @ParameterizedTest
  @CsvSource({"10, false, 1", "4, true, 2"})
  void no_letter_is_put_in_without_its_row_however_often_engines_are_killed(
      int kills, boolean postgres, int engines) throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    AuditSoak soak = new AuditSoak(new PrintStream(said, true, StandardCharsets.UTF_8), 18);
    boolean well = soak.round(kills, postgres, engines);
    assertThat(well).as(said.toString(StandardCharsets.UTF_8)).isTrue();
  }
}
