package org.itaworkbook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.itaworkbook.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with sign-in starts without its provider, and about as fast as one without sign-in. */
@Slow(Slow.Why.PROCESSES)
class SignInStartTest {

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  @TempDir private Path folder;

  @Test
  void the_provider_may_be_down() throws Exception {
    int nobody;
    try (ServerSocket closed = new ServerSocket(0)) {
      nobody = closed.getLocalPort();
    }
    List<String> signIn = signIn(nobody);
    Duration without = Duration.ofDays(1);
    Duration with = Duration.ofDays(1);
    for (int i = 0; i < 3; i++) {
      without = least(without, started(List.of("--open-to-this-machine")));
      with = least(with, started(signIn));
    }
    assertThat(with).isLessThan(without.multipliedBy(5).dividedBy(4));
  }

  /** Whoever waited for its answer would do so for three seconds. */
  @Test
  void nobody_waits_for_a_provider_that_does_not_answer() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      List<String> signIn = signIn(silent.getLocalPort());
      Duration without = Duration.ofDays(1);
      Duration with = Duration.ofDays(1);
      for (int i = 0; i < 3; i++) {
        without = least(without, waited(List.of("--open-to-this-machine")));
        with = least(with, waited(signIn));
      }
      assertThat(with).isLessThan(without.multipliedBy(3).dividedBy(2).plusSeconds(1));
    }
  }

  private Duration waited(List<String> arguments) throws Exception {
    long start = System.nanoTime();
    started(arguments);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private List<String> signIn(int nobody) throws IOException {
    Path secret = secret("secret", "sesame");
    Path key = secret("key", "0f".repeat(32));
    return List.of(
        "--oidc-issuer",
        "http://127.0.0.1:" + nobody,
        "--oidc-client",
        "ita",
        "--oidc-secret-file",
        secret.toString(),
        "--cookie-key-file",
        key.toString(),
        "--public-url",
        "https://ita.example.go.th",
        "--trusted-proxy",
        "127.0.0.1");
  }

  private Path secret(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  /** The processor time until it served. */
  private Duration started(List<String> arguments) throws Exception {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--workers", "0", "--data", folder.resolve("data").toString()));
    Process serving = ServeProcess.of(List.of("-XX:+UseSerialGC"), all).start();
    try {
      ServeProcess.address(serving, ADDRESS, line -> {});
      return serving.toHandle().info().totalCpuDuration().orElseThrow();
    } finally {
      serving.destroy();
      serving.waitFor();
    }
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
