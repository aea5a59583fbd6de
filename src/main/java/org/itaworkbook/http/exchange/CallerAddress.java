package org.itaworkbook.http.exchange;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/**
 * Whom what a caller takes is charged to: its address, as a trusted proxy tells it; of IPv6 the
 * network, since one subscriber has all 2^64 addresses of it (RFC 6177).
 */
public final class CallerAddress {

  private static final int NETWORK_BYTES = 8;

  /** An address of IPv6, for which nobody is asked, and no name. */
  private static final Pattern IPV6 = Pattern.compile("\\[?([0-9a-fA-F.]*:[0-9a-fA-F:.]*)]?");

  private CallerAddress() {}

  /** Of whoever sends a request. */
  public static String of(Request request) {
    return of(Request.getRemoteAddr(request));
  }

  static String of(String address) {
    Matcher literal = IPV6.matcher(address);
    return literal.matches() ? network(literal.group(1)) : address;
  }

  private static String network(String literal) {
    try {
      InetAddress address = InetAddress.getByName(literal);
      return address instanceof Inet6Address && !address.isLoopbackAddress()
          ? Arrays.toString(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
          : address.getHostAddress();
    } catch (UnknownHostException e) {
      return literal;
    }
  }
}
