/**
 * The database: where it is, connections to it, statements, and the scripts that bring its tables
 * to their present form. A file of H2 or PostgreSQL, by plain JDBC; the only user of {@code
 * java.sql} connections and of Hikari. Knows no table but its own {@code ita_schema}: what is kept
 * is for the packages above to say, such as {@code mail.outbox}.
 */
@NullMarked
package org.itaworkbook.store;

import org.jspecify.annotations.NullMarked;
