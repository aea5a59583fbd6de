package org.itaworkbook.mail;

import org.itaworkbook.units.MailAddress;

/**
 * A message that one worker holds.
 *
 * @param owner the worker
 * @param attempts this one included
 */
record Lease(long id, String owner, MailAddress recipient, int attempts, byte[] content) {}
