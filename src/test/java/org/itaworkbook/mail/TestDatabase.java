package org.itaworkbook.mail;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The databases that the outbox can be kept in. */
enum TestDatabase {
  H2 {
    @Override
    OutboxLocation make(Path folder) {
      return Letters.file(folder);
    }
  },
  POSTGRESQL {
    @Override
    OutboxLocation make(Path folder) {
      Assumptions.assumeTrue(PostgresServer.isThere(), "PostgreSQL is not installed");
      return new OutboxLocation(folder, PostgresServer.shared().freshDatabase(), null);
    }
  };

  /** An empty one. */
  abstract OutboxLocation make(Path folder);
}
