package org.itaworkbook.workers;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketImpl;

/**
 * Lets a process of work open no socket, whatever a parser is told to fetch. No boundary against
 * code that means to: an upload is data, and what reads it is ours.
 */
final class NoNetwork {

  private NoNetwork() {}

  @SuppressWarnings("deprecation") // There is no other way to refuse all sockets of a process.
  static void install() throws IOException {
    Socket.setSocketImplFactory(NoNetwork::refuse);
    ServerSocket.setSocketFactory(NoNetwork::refuse);
  }

  private static SocketImpl refuse() {
    throw new UnsupportedOperationException("work on uploads has no network");
  }
}
