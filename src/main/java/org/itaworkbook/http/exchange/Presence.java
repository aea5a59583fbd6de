package org.itaworkbook.http.exchange;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.io.EndPoint;

/**
 * Whether a caller who waits for an answer is still there. Jetty reads nothing from a connection
 * while its request is worked on, so it does not see that the other end was closed; the system
 * knows (Linux, proc(5): {@code /proc/net/tcp}). Elsewhere every caller counts as there. As with
 * other servers, who closes its sending half has gone.
 *
 * <p>Thread-safe.
 */
final class Presence {

  private static final List<Path> TABLES =
      List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6"));

  /** The states of the table, which are those of include/net/tcp_states.h. */
  private static final String ESTABLISHED = "01";

  private static final String LISTENING = "0A";

  private final List<String> pairs;
  private final String port;

  /**
   * @param connection to the caller, or to the proxy through which it came
   */
  Presence(EndPoint connection) {
    pairs =
        connection.getLocalSocketAddress() instanceof InetSocketAddress local
                && connection.getRemoteSocketAddress() instanceof InetSocketAddress remote
            ? pairs(local, remote)
            : List.of();
    port =
        connection.getLocalSocketAddress() instanceof InetSocketAddress local
            ? port(local)
            : "unknown";
  }

  /**
   * Whether the connection is no more, or half of it. That it is not listed tells something only
   * where the tables list what this server listens on.
   */
  boolean hasGone() {
    List<String[]> rows = TABLES.stream().flatMap(Presence::rows).toList();
    Optional<String> state =
        rows.stream()
            .filter(row -> pairs.contains(row[1] + " " + row[2]))
            .map(row -> row[3])
            .findFirst();
    return state
        .map(known -> !known.equals(ESTABLISHED))
        .orElseGet(
            () ->
                !pairs.isEmpty()
                    && rows.stream()
                        .anyMatch(row -> row[1].endsWith(port) && row[3].equals(LISTENING)));
  }

  /** The rows with their columns: number, local end, remote end, state. */
  private static Stream<String[]> rows(Path table) {
    try {
      return Files.readAllLines(table, StandardCharsets.US_ASCII).stream()
          .map(line -> line.strip().split("\\s+", 5))
          .filter(row -> row.length > 3);
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  /** Both ends as the tables write them: of IPv4 also as it stands among addresses of IPv6. */
  private static List<String> pairs(InetSocketAddress local, InetSocketAddress remote) {
    String plain = end(local, "") + " " + end(remote, "");
    String mapped = "0000000000000000" + words(new byte[] {0, 0, -1, -1});
    return local.getAddress() instanceof Inet4Address
        ? List.of(plain, end(local, mapped) + " " + end(remote, mapped))
        : List.of(plain);
  }

  private static String end(InetSocketAddress address, String before) {
    return before + words(address.getAddress().getAddress()) + port(address);
  }

  private static String port(InetSocketAddress address) {
    return String.format(Locale.ROOT, ":%04X", address.getPort());
  }

  /** An address as words of four bytes in the order of the machine. */
  private static String words(byte[] address) {
    ByteBuffer bytes = ByteBuffer.wrap(address).order(ByteOrder.nativeOrder());
    StringBuilder words = new StringBuilder();
    while (bytes.hasRemaining()) {
      words.append(String.format(Locale.ROOT, "%08X", bytes.getInt()));
    }
    return words.toString();
  }
}
