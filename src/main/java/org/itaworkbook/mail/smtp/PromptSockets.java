package org.itaworkbook.mail.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sockets that send each line at once. A letter ends in a short write; held back until the server
 * acknowledges the one before (RFC 1122, 4.2.3.4), it would cost each letter some 40 ms. For one
 * connection at a time.
 */
final class PromptSockets extends SocketFactory {

  private @Nullable Socket latest;

  /** How long the socket made last waits for the other side to say something, while it is open. */
  void await(Duration patience) throws SocketException {
    if (latest != null && !latest.isClosed()) {
      latest.setSoTimeout(Math.toIntExact(patience.toMillis()));
    }
  }

  @Override
  public Socket createSocket() throws SocketException {
    return prompt(new Socket());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return prompt(new Socket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return prompt(new Socket(host, port, from, fromPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return prompt(new Socket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return prompt(new Socket(host, port, from, fromPort));
  }

  private Socket prompt(Socket socket) throws SocketException {
    socket.setTcpNoDelay(true);
    latest = socket;
    return socket;
  }
}
