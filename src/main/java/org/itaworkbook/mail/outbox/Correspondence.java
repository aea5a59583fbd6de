package org.itaworkbook.mail.outbox;

import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.LetterKind;
import org.itaworkbook.text.Fingerprint;
import org.itaworkbook.units.MailAddress;
import org.itaworkbook.units.UnitCode;

/**
 * Letters of one kind to one address of one unit in one assessment: the newest takes the place of
 * those before it.
 *
 * @param round the id of the assessment
 * @param recipient whom they really go to
 */
public record Correspondence(
    String agency,
    String round,
    UnitCode unit,
    MailAddress address,
    MailAddress recipient,
    LetterKind letter) {

  static Correspondence of(Delivery delivery) {
    return new Correspondence(
        delivery.agency(),
        delivery.round(),
        delivery.unit(),
        delivery.address(),
        delivery.recipient(),
        delivery.letter());
  }

  /**
   * What a letter says to whom.
   *
   * @param contentHash of what the letter says, not of its bytes
   */
  public String key(String contentHash) {
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
