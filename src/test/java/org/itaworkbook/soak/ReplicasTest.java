package org.itaworkbook.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.itaworkbook.Slow;
import org.itaworkbook.store.PostgresServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The short form of {@code scripts/soak replicas}; how fast it is, only the long one says. */
@Timeout(300)
@Slow(Slow.Why.NGINX)
final class ReplicasTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

  @Test
  void none_of_many_calls_is_lost_while_one_server_after_the_other_is_started_again()
      throws Exception {
    Assumptions.assumeTrue(PostgresServer.isThere(), "PostgreSQL is not installed");
    try (Replicas replicas = new Replicas(out, 1)) {
      replicas.warmUp(1, 4);
      replicas.run(20, 4, 10);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("80 calls", "2 restarts, 0 lost");
  }
}
