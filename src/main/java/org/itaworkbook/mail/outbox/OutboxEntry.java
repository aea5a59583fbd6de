package org.itaworkbook.mail.outbox;

import org.itaworkbook.text.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * A message to be put into the outbox.
 *
 * @param contentHash of what the letter says, not of its bytes
 * @param after the message before it in its correspondence; null for the first
 * @param content the message as SMTP takes it
 */
public record OutboxEntry(
    Correspondence to,
    String unitName,
    String subject,
    String contentHash,
    @Nullable Long after,
    byte[] content) {

  public String letterKey() {
    return to.key(contentHash);
  }

  public String key() {
    return key(letterKey(), after);
  }

  /**
   * The key of a message before it is written: the same words after the same message are one
   * message, however often they are put in; after another one they are due again.
   */
  public static String key(String letterKey, @Nullable Long after) {
    return after == null ? letterKey : Fingerprint.of(letterKey + "\n" + after);
  }
}
