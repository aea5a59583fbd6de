package org.itaworkbook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told to end before it serves, as Ctrl-C does. */
final class EndWhileStartingTest {

  @TempDir private Path folder;

  @Test
  void it_ends_at_once_and_says_nothing() throws Exception {
    try (ServerSocket database = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      database.setSoTimeout(60_000);
      Path said = folder.resolve("said");
      Process serving =
          serve(said, "jdbc:postgresql://127.0.0.1:" + database.getLocalPort() + "/ita");
      try (Socket waitedFor = database.accept()) {
        serving.toHandle().destroy();
        assertThat(serving.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(waitedFor.isConnected()).isTrue();
      } finally {
        serving.destroyForcibly();
      }
      assertThat(said).isEmptyFile();
      assertThat(serving.exitValue()).isEqualTo(130);
    }
  }

  private static Process serve(Path said, String database) throws IOException {
    return ServeProcess.of(
            List.of(),
            List.of(
                "--database-url",
                database,
                "--smtp-url",
                "smtp://127.0.0.1:1",
                "--mail-from",
                "ita@example.go.th"))
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }
}
