package org.itaworkbook.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.HostPort;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * Believes what a trusted proxy says of its caller, and nobody else. Many proxies, such as IIS's,
 * put what they know behind what a caller has claimed of itself: so of the addresses in {@code
 * X-Forwarded-For} the last counts that is no trusted proxy's, and beside that header {@code
 * Forwarded} does not.
 */
record TrustedForwarding(InetAddressSet proxies, ForwardedRequestCustomizer forwarded)
    implements HttpConfiguration.Customizer {

  private static final String PART = "(25[0-5]|2[0-4][0-9]|[01]?[0-9]?[0-9])";

  /** An address, for which no name is looked up; it is of numbers that are one. */
  private static final Pattern LITERAL =
      Pattern.compile(PART + "(\\." + PART + "){3}|\\[?[0-9a-fA-F]*:[0-9a-fA-F:.]*]?");

  TrustedForwarding(InetAddressSet proxies) {
    this(proxies, new ForwardedRequestCustomizer());
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    boolean trusted =
        request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer
            && proxies.test(peer.getAddress());
    return trusted ? forwarded.customize(believed(request), responseHeaders) : request;
  }

  private Request believed(Request request) {
    List<String> named = request.getHeaders().getCSV(HttpHeader.X_FORWARDED_FOR, false);
    if (named.isEmpty()) {
      return request;
    }
    int last = named.size() - 1;
    while (last > 0 && isProxy(named.get(last))) {
      last--;
    }
    HttpFields headers =
        HttpFields.build(request.getHeaders())
            .remove(HttpHeader.FORWARDED)
            .put(new HttpField(HttpHeader.X_FORWARDED_FOR, named.get(last)))
            .asImmutable();
    return new Request.Wrapper(request) {
      @Override
      public HttpFields getHeaders() {
        return headers;
      }
    };
  }

  static boolean isLiteral(String host) {
    return LITERAL.matcher(host).matches();
  }

  private boolean isProxy(String named) {
    try {
      String host = new HostPort(named).getHost();
      return isLiteral(host) && proxies.test(InetAddress.getByName(host));
    } catch (IllegalArgumentException | UnknownHostException e) {
      return false;
    }
  }
}
