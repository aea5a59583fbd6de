/**
 * Letters to units, the outbox that keeps them until they are delivered, and SMTP. The only user of
 * Jakarta Mail and of JDBC. Nothing here decides what a unit is told: that is {@code units}.
 */
@NullMarked
package org.itaworkbook.mail;

import org.jspecify.annotations.NullMarked;
