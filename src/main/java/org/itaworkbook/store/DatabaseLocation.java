package org.itaworkbook.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.itaworkbook.mail.settings.MailSettingException;
import org.jspecify.annotations.Nullable;

/**
 * Where the outbox is kept: a file of H2 in a folder, or PostgreSQL.
 *
 * @param url a JDBC URL of PostgreSQL; null for the file
 * @param password of the database; null where the URL or the server needs none
 */
public record DatabaseLocation(Path data, @Nullable String url, @Nullable String password) {

  private static final String NAME = "outbox";

  public DatabaseLocation {
    if (url != null && !url.startsWith("jdbc:postgresql:")) {
      throw new MailSettingException("databaseUrl");
    }
  }

  /**
   * Whether there may be messages in it; a file that is not there has none.
   *
   * @throws MailSettingException if that cannot be seen, such as in a folder of somebody else
   */
  public boolean exists() {
    Path file = data.resolve(NAME + ".mv.db");
    if (url != null || Files.exists(file)) {
      return true;
    }
    if (!Files.notExists(file)) {
      throw new MailSettingException("unseen", data);
    }
    return false;
  }

  boolean isFile() {
    return url == null;
  }

  /**
   * Committed work reaches the operating system at once ({@code WRITE_DELAY=0}), so that a process
   * that is killed loses none of it; several processes may open the file ({@code AUTO_SERVER}).
   */
  String jdbcUrl() {
    return url != null
        ? url
        : "jdbc:h2:file:"
            + data.resolve(NAME).toAbsolutePath()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;AUTO_SERVER=TRUE;TRACE_LEVEL_FILE=0";
  }

  /** Without the URL, which may hold a password. */
  @Override
  public String toString() {
    return url == null ? data.toString() : "postgresql";
  }
}
