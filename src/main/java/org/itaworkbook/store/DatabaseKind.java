package org.itaworkbook.store;

/** The databases that are known. */
enum DatabaseKind {
  /**
   * A file that belongs to one machine; every statement that changes a table ends a transaction.
   */
  H2,
  /** A server that several machines share; changes of tables are part of a transaction. */
  POSTGRESQL
}
