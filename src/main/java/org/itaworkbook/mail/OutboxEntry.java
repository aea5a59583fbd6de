package org.itaworkbook.mail;

import org.itaworkbook.units.Fingerprint;
import org.itaworkbook.units.Letter;
import org.itaworkbook.units.MailAddress;
import org.itaworkbook.units.UnitCode;

/**
 * A message to be put into the outbox.
 *
 * @param round the id of the assessment
 * @param contentHash of what the letter says, not of its bytes
 * @param content the message as SMTP takes it
 */
public record OutboxEntry(
    String agency,
    String round,
    UnitCode unit,
    String unitName,
    MailAddress address,
    MailAddress recipient,
    Letter letter,
    String subject,
    String contentHash,
    byte[] content) {

  /** The same for the same content to the same address of the same unit in the same round. */
  public String key() {
    return key(agency, round, unit, address, recipient, letter, contentHash);
  }

  /** The key of a message before it is written. */
  public static String key(
      String agency,
      String round,
      UnitCode unit,
      MailAddress address,
      MailAddress recipient,
      Letter letter,
      String contentHash) {
    return Fingerprint.of(
        String.join(
            "\n",
            agency,
            round,
            unit.value(),
            address.toString(),
            recipient.toString(),
            letter.name(),
            contentHash));
  }
}
