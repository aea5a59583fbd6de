package org.itaworkbook.cli.command;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import org.itaworkbook.cli.terminal.CommandFault;

/** Where the server is to listen, and why it cannot. */
final class ListeningPort {

  /** What Java says of a port that only an administrator may have. */
  private static final String NOT_ALLOWED = "Permission denied";

  private ListeningPort() {}

  /** Whether another program listens there now; never for port 0, of which the system chooses. */
  static boolean isTaken(String host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
      return false;
    } catch (BindException e) {
      return !String.valueOf(e.getMessage()).contains(NOT_ALLOWED);
    } catch (IOException e) {
      // Whatever else is amiss is told when it is served there.
      return false;
    }
  }

  /** What is to be done where the system refused the address or the port. */
  static CommandFault fault(String host, int port, BindException refused) {
    String reason = String.valueOf(refused.getMessage());
    String name = reason.contains(NOT_ALLOWED) ? "listenRights" : "listen";
    return new CommandFault(
        isElsewhere(host) ? "listenHost" : name, host, Integer.toString(port), reason);
  }

  /** Whether no network of this machine has the address. */
  private static boolean isElsewhere(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      // All that begin with 127 are this machine's, though no network names more than one.
      return !address.isAnyLocalAddress()
          && !address.isLoopbackAddress()
          && NetworkInterface.getByInetAddress(address) == null;
    } catch (IOException e) {
      return false;
    }
  }
}
