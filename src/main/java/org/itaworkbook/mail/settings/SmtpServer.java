package org.itaworkbook.mail.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes our mail.
 *
 * @param user null where it asks for none
 * @param password null likewise; never written anywhere
 */
public record SmtpServer(
    Security security, String host, int port, @Nullable String user, @Nullable String password) {

  /** How the line is kept private. */
  public enum Security {
    /** Not at all: on this machine only. */
    CLEAR(25),
    /** By STARTTLS, which is demanded (RFC 3207). */
    STARTTLS(587),
    /** By TLS from the first byte (RFC 8314). */
    TLS(465);

    private final int port;

    Security(int port) {
      this.port = port;
    }
  }

  /**
   * Reads {@code smtps://user@host:465}, or {@code smtp://user@host:587}: to this machine in the
   * clear, to any other with STARTTLS. An at sign in the user is written {@code %40}.
   *
   * @throws MailSettingException for any other URL, or one that holds a password
   */
  public static SmtpServer of(String url, @Nullable String password) {
    URI uri = uri(url);
    String host = uri.getHost();
    String user = uri.getUserInfo();
    if (host == null || uri.getScheme() == null) {
      throw new MailSettingException("smtpUrl", withoutUser(url));
    }
    if (user != null && user.contains(":")) {
      throw new MailSettingException("smtpPasswordInUrl");
    }
    Security security =
        switch (uri.getScheme()) {
          case "smtps" -> Security.TLS;
          case "smtp" -> isLoopback(host) ? Security.CLEAR : Security.STARTTLS;
          default -> throw new MailSettingException("smtpUrl", withoutUser(url));
        };
    if (user != null && password == null) {
      throw new MailSettingException("smtpPassword", user);
    }
    return new SmtpServer(
        security, host, uri.getPort() < 0 ? security.port : uri.getPort(), user, password);
  }

  private static URI uri(String url) {
    try {
      return new URI(url.strip());
    } catch (URISyntaxException e) {
      throw new MailSettingException("smtpUrl", withoutUser(url));
    }
  }

  private static String withoutUser(String url) {
    return url.replaceAll("//[^/]*@", "//");
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  public boolean isLocal() {
    return isLoopback(host);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return security + " " + host + ":" + port;
  }
}
