package org.itaworkbook.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JDBC URL of PostgreSQL says (pgJDBC's manual, "Connecting to the database"). */
final class PostgresUrl {

  /** {@code //host:port,host:port/database}; without the slashes the server is on this machine. */
  private static final Pattern SERVERS = Pattern.compile("jdbc:postgresql://([^/?]*)");

  private static final Pattern LOCAL =
      Pattern.compile("(?:|localhost|127(?:\\.\\d{1,3}){3}|\\[::1\\])(?::\\d*)?");

  private static final Pattern PASSWORD =
      Pattern.compile("[?&](?:password|sslpassword)=|//[^/?]*@");

  private PostgresUrl() {}

  static boolean hasPassword(String url) {
    return PASSWORD.matcher(url.toLowerCase(Locale.ROOT)).find();
  }

  private static boolean isLocal(String url) {
    Matcher servers = SERVERS.matcher(url);
    return !url.contains("PGHOST=")
        && (!servers.find()
            || Arrays.stream(servers.group(1).toLowerCase(Locale.ROOT).split(","))
                .allMatch(server -> LOCAL.matcher(server).matches()));
  }

  private static boolean says(String url, String parameter) {
    return url.contains("?" + parameter + "=") || url.contains("&" + parameter + "=");
  }

  /**
   * The URL with {@code sslmode=verify-full} unless it names a mode or this machine. Certificates
   * are held against those that Java trusts, unless the URL or PostgreSQL's own place names others.
   */
  static String verified(String url) {
    if (isLocal(url) || says(url, "sslmode") || says(url, "ssl")) {
      return url;
    }
    String verified = url + (url.contains("?") ? "&" : "?") + "sslmode=verify-full";
    Path own = Path.of(System.getProperty("user.home", ""), ".postgresql", "root.crt");
    return says(url, "sslrootcert") || says(url, "sslfactory") || Files.exists(own)
        ? verified
        : verified + "&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory";
  }
}
