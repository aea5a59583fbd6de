/**
 * The database: where it is, connections to it, statements, and the scripts that bring its tables
 * to their present form. A file of H2, which one process has at a time and nobody else may read, or
 * PostgreSQL, by plain JDBC; the only user of {@code java.sql} connections and of Hikari. Knows no
 * table but its own {@code ita_schema}: what is kept is for the packages above to say, such as
 * {@code mail.outbox}. Also says which files are their owner's only, for all that holds secrets.
 */
@NullMarked
package org.itaworkbook.store;

import org.jspecify.annotations.NullMarked;
