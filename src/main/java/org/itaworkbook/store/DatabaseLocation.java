package org.itaworkbook.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is: a file of H2 in a folder, or PostgreSQL.
 *
 * @param url a JDBC URL of PostgreSQL; null for the file
 * @param password of the database; null where the URL or the server needs none
 */
public record DatabaseLocation(Path data, @Nullable String url, @Nullable String password) {

  /** Named after the first that was kept in it. */
  static final String FILE = "outbox";

  /**
   * @throws DatabaseSettingException for another URL, and one with a password: options and the
   *     environment are seen in the list of processes
   */
  public DatabaseLocation {
    if (url != null && !url.startsWith("jdbc:postgresql:")) {
      throw new DatabaseSettingException("url");
    }
    if (url != null && PostgresUrl.hasPassword(url)) {
      throw new DatabaseSettingException("passwordInUrl");
    }
  }

  DatabaseKind kind() {
    return url == null ? DatabaseKind.H2 : DatabaseKind.POSTGRESQL;
  }

  /**
   * Whether anything may be kept there; a file that is not there holds nothing.
   *
   * @throws DatabaseSettingException if that cannot be seen, such as in a folder of somebody else
   */
  public boolean exists() {
    Path file = data.resolve(FILE + ".mv.db");
    if (kind() != DatabaseKind.H2 || Files.exists(file)) {
      return true;
    }
    if (!Files.notExists(file)) {
      throw new DatabaseSettingException("unseen", data);
    }
    return false;
  }

  /**
   * The URL of PostgreSQL, with TLS demanded and its certificate checked where the server is
   * another machine and the URL does not say otherwise.
   */
  String jdbcUrl() {
    return PostgresUrl.verified(Objects.requireNonNull(url));
  }

  /** Without the password. */
  @Override
  public String toString() {
    return url == null ? data.toString() : "postgresql";
  }
}
