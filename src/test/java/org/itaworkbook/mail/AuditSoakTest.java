package org.itaworkbook.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.itaworkbook.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The short form of {@code scripts/soak audit}. */
@Timeout(300)
@Slow(Slow.Why.PROCESSES)
final class AuditSoakTest {

  @Test
  void no_letter_is_put_in_without_its_row_however_often_engines_are_killed() throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    AuditSoak soak = new AuditSoak(new PrintStream(said, true, StandardCharsets.UTF_8), 18);
    assertThat(soak.round(10, false, 1)).as(said.toString(StandardCharsets.UTF_8)).isTrue();
  }
}
