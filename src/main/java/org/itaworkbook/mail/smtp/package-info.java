/**
 * Hands one message to one mail server (RFC 5321) and says what came of it: taken, refused for
 * good, to be tried again, or unknown. The only user of Angus Mail's own classes; knows no outbox.
 */
@NullMarked
package org.itaworkbook.mail.smtp;

import org.jspecify.annotations.NullMarked;
