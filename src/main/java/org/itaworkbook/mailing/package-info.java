/**
 * The straight lines from a divided analysis to its letters: who would get what, drafts, sending.
 * Holds an outbox and, in a server, a thread that sends; which is why it is not part of {@code
 * engine}.
 */
@NullMarked
package org.itaworkbook.mailing;

import org.jspecify.annotations.NullMarked;
