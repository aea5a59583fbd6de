/**
 * The messages that are to be sent and what became of them, in the tables that the scripts beside
 * this package make. Several engines may share one outbox: a worker leases a message before it
 * sends it, and a lease that runs out leaves the message's fate unknown, for a person to settle.
 */
@NullMarked
package org.itaworkbook.mail.outbox;

import org.jspecify.annotations.NullMarked;
