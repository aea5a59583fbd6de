/**
 * Sends what the outbox holds: one message after another, in the background or until nothing is
 * due. Nothing here decides what a unit is told: that is {@code letters}. The rooms, each of which
 * may use those above it:
 *
 * <ol>
 *   <li>{@code settings}: whether and how mail is sent, as people set it
 *   <li>{@code mime}: messages as RFC 5322 and MIME have them
 *   <li>{@code smtp}: hands one message to the mail server, and understands its replies
 *   <li>{@code outbox}: keeps messages from before they are sent until they are delivered or
 *       settled
 * </ol>
 *
 * <p>How long to wait before anything is tried again is {@code RetryPauses}.
 */
@NullMarked
package org.itaworkbook.mail;

import org.jspecify.annotations.NullMarked;
