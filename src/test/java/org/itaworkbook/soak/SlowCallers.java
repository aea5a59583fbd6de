package org.itaworkbook.soak;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Callers that drip their headers, drip their bodies, or do not read; who is cut off comes again.
 */
final class SlowCallers implements AutoCloseable {

  private static final int WINDOW = 4_096;

  /** How a caller is slow. */
  private enum Kind {
    HEADERS("GET /health HTTP/1.1\r\nHost: localhost\r\nX-Drip: "),
    BODY(
        "POST /api/v1/assessments HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + SoakServer.TOKEN
            + "\r\nContent-Length: 1000000\r\n\r\n"),
    /** Of an answer that is larger than what the sockets hold, given so small a window. */
    READER("GET /assets/images/help-result.png HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(4));

    private final byte[] start;

    Kind(String start) {
      this.start = start.getBytes(StandardCharsets.US_ASCII);
    }
  }

  private final int port;
  private final List<Caller> callers = new ArrayList<>();
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);

  /**
   * @param each how many there are of each kind
   */
  SlowCallers(int port, int each) {
    this.port = port;
    for (Kind kind : Kind.values()) {
      for (int i = 0; i < each; i++) {
        callers.add(new Caller(kind));
      }
    }
    for (Caller caller : callers) {
      clock.scheduleWithFixedDelay(caller::drip, 0, 500, TimeUnit.MILLISECONDS);
    }
  }

  /** How often they had to come again. */
  int cut() {
    return callers.stream().mapToInt(caller -> caller.times - 1).sum();
  }

  /** One of them. */
  private final class Caller {

    private final Kind kind;
    private Socket socket = new Socket();
    private volatile int times;

    Caller(Kind kind) {
      this.kind = kind;
    }

    void drip() {
      try {
        if (!socket.isConnected()) {
          socket.setReceiveBufferSize(WINDOW);
          socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
          times++;
          socket.getOutputStream().write(kind.start);
        } else if (kind == Kind.READER && socket.getInputStream().available() < 0) {
          again();
        } else {
          // To a reader too: only who writes hears that the other end has closed.
          socket.getOutputStream().write('x');
        }
      } catch (IOException e) {
        again();
      }
    }

    private void again() {
      try {
        socket.close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      socket = new Socket();
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    for (Caller caller : callers) {
      caller.again();
    }
  }
}
