package org.itaworkbook.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The time from {@code ita serve} to an answer of {@code /ready}, from the shell's point of view:
 * without sign-in, and with a provider that is down or does not answer.
 */
final class ServeStart {

  private static final double BUDGET_SECONDS = 0.9;

  private ServeStart() {}

  /** Whether the medians are within the budget. The three take turns. */
  static boolean run(int times) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("ita-bench-start");
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Map<String, Map<String, String>> kinds = new LinkedHashMap<>();
      kinds.put("without sign-in", Map.of());
      kinds.put("the provider down", signIn(folder, freePort()));
      kinds.put("the provider silent", signIn(folder, silent.getLocalPort()));
      Map<String, double[]> seconds = new LinkedHashMap<>();
      for (int i = -1; i < times; i++) {
        for (Map.Entry<String, Map<String, String>> kind : kinds.entrySet()) {
          double took = seconds(folder, kind.getValue());
          if (i >= 0) {
            seconds.computeIfAbsent(kind.getKey(), any -> new double[times])[i] = took;
          }
        }
      }
      boolean within = true;
      double without = 0;
      for (Map.Entry<String, double[]> kind : seconds.entrySet()) {
        double[] sorted = kind.getValue();
        Arrays.sort(sorted);
        double median = (sorted[(times - 1) / 2] + sorted[times / 2]) / 2;
        without = without == 0 ? median : without;
        System.out.printf(
            Locale.ROOT,
            "start of ita serve, %s, %d runs: min %.2f s, median %.2f s, %.2f of the first"
                + " (budget %.1f s)%n",
            kind.getKey(),
            times,
            sorted[0],
            median,
            median / without,
            BUDGET_SECONDS);
        within &= median <= BUDGET_SECONDS;
      }
      return within;
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(java.util.Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
      }
    }
  }

  private static Map<String, String> signIn(Path folder, int port) throws IOException {
    return Map.of(
        "ITA_OIDC_ISSUER",
        "http://127.0.0.1:" + port,
        "ITA_OIDC_CLIENT",
        "ita",
        "ITA_OIDC_SECRET_FILE",
        secret(folder.resolve("secret"), "sesame"),
        "ITA_COOKIE_KEY_FILE",
        secret(folder.resolve("key"), "0f".repeat(32)),
        "ITA_PUBLIC_URL",
        "https://ita.example.go.th",
        "ITA_TRUSTED_PROXY",
        "127.0.0.1");
  }

  private static String secret(Path file, String text) throws IOException {
    Files.writeString(file, text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file.toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static double seconds(Path folder, Map<String, String> environment)
      throws IOException, InterruptedException {
    int port = freePort();
    ProcessBuilder builder = new ProcessBuilder("scripts/ita", "serve");
    builder.environment().putAll(environment);
    builder.environment().put("ITA_PORT", Integer.toString(port));
    builder.environment().put("ITA_DATA", folder.resolve("data").toString());
    if (environment.isEmpty()) {
      builder.environment().put("ITA_TOKEN", "token-of-the-benchmark");
    }
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
    long start = System.nanoTime();
    Process serving = builder.start();
    try {
      while (!isReady(port)) {
        if (!serving.isAlive()) {
          throw new IOException("it did not start: " + Files.readString(folder.resolve("said")));
        }
        TimeUnit.MILLISECONDS.sleep(5);
      }
      return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    } finally {
      serving.destroy();
      serving.waitFor();
    }
  }

  /** By a bare socket: a client with threads of its own would take the server's processors. */
  private static boolean isReady(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write("GET /ready HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n".getBytes(US_ASCII));
      byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
      return new String(status, US_ASCII).endsWith(" 200");
    } catch (IOException notYet) {
      return false;
    }
  }
}
