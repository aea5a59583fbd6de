package org.itaworkbook.store;

import java.nio.file.Path;
import org.itaworkbook.mail.TestMessages;
import org.junit.jupiter.api.Assumptions;

/** The databases that the outbox can be kept in. */
public enum TestDatabase {
  H2 {
    @Override
    public DatabaseLocation make(Path folder) {
      return TestMessages.file(folder);
    }
  },
  POSTGRESQL {
    @Override
    public DatabaseLocation make(Path folder) {
      Assumptions.assumeTrue(PostgresServer.isThere(), "PostgreSQL is not installed");
      return new DatabaseLocation(folder, PostgresServer.shared().freshDatabase(), null);
    }
  };

  /** An empty one. */
  public abstract DatabaseLocation make(Path folder);
}
