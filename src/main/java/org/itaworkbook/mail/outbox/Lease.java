package org.itaworkbook.mail.outbox;

import org.itaworkbook.units.MailAddress;

/**
 * A message that one worker holds.
 *
 * @param owner the worker
 * @param attempts this one included
 */
public record Lease(long id, String owner, MailAddress recipient, int attempts, byte[] content) {}
