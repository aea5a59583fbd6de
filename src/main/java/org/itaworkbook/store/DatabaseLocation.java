package org.itaworkbook.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is: a file of H2 in a folder, or PostgreSQL.
 *
 * @param url a JDBC URL of PostgreSQL; null for the file
 * @param password of the database; null where the URL or the server needs none
 */
public record DatabaseLocation(Path data, @Nullable String url, @Nullable String password) {

  /** Named after the first that was kept in it. */
  private static final String FILE = "outbox";

  /**
   * @throws DatabaseSettingException for another URL
   */
  public DatabaseLocation {
    if (url != null && !url.startsWith("jdbc:postgresql:")) {
      throw new DatabaseSettingException("url");
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
   * Committed work reaches the operating system at once ({@code WRITE_DELAY=0}), so that a process
   * that is killed loses none of it; several processes may open the file ({@code AUTO_SERVER}).
   */
  String jdbcUrl() {
    return url != null
        ? url
        : "jdbc:h2:file:"
            + data.resolve(FILE).toAbsolutePath()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;AUTO_SERVER=TRUE;TRACE_LEVEL_FILE=0";
  }

  /** Without the URL, which may hold a password. */
  @Override
  public String toString() {
    return url == null ? data.toString() : "postgresql";
  }
}
