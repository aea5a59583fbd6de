/**
 * Messages as bytes (RFC 5322, RFC 2045 to 2049): those to be sent, and drafts that open in
 * Outlook. Knows neither the outbox nor a server.
 */
@NullMarked
package org.itaworkbook.mail.mime;

import org.jspecify.annotations.NullMarked;
