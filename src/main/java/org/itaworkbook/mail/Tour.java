package org.itaworkbook.mail;

import org.itaworkbook.framework.Text;
import org.jspecify.annotations.Nullable;

/**
 * One round of the postman.
 *
 * @param handled how many messages the mail server said something about
 * @param stopped why it ended early; null when nothing was due any more
 */
record Tour(int handled, @Nullable Text stopped) {}
