package org.itaworkbook.mail;

import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What came of one round of {@link MessageSender} through what was due.
 *
 * @param handled how many messages the mail server said something about
 * @param stopped why it ended early; null when nothing was due any more
 */
record SendingRound(int handled, @Nullable Text stopped) {}
