package org.itaworkbook.store;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The databases that there are. */
public enum TestDatabase {
  H2 {
    @Override
    public DatabaseLocation make(Path folder) {
      return new DatabaseLocation(folder, null, null);
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
