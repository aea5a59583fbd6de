package org.itaworkbook.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.itaworkbook.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code scripts/soak http}; how fast it is, only the long one says. */
@Timeout(300)
@Slow(Slow.Why.PROCESSES)
final class HttpSoakTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
  @TempDir private Path folder;

  @Test
  void slow_and_hostile_callers_and_kills_hurt_nobody_else() throws Exception {
    Files.writeString(folder.resolve("no workbook"), "PK\3\4");
    Files.write(folder.resolve("blanks.csv"), ",".repeat(100_000).getBytes(StandardCharsets.UTF_8));
    try (HttpSoak soak = new HttpSoak(out, 7, false)) {
      soak.warmUp(10);
      soak.slowCallers(20, 2, 4);
      soak.hostile(folder, 4);
      assertThat(told().lines().filter(line -> line.contains("8 calls {200=8}"))).hasSize(2);
      assertThat(told()).doesNotContain(": 5", "then 5", "then 4");
      boolean well = soak.kills(3);
      assertThat(well).as(told()).isTrue();
    }
  }

  private String told() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
