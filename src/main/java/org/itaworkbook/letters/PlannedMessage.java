package org.itaworkbook.letters;

import org.itaworkbook.units.MailAddress;
import org.itaworkbook.units.UnitShare;
import org.jspecify.annotations.Nullable;

/**
 * One message that could be sent, before anything is.
 *
 * @param recipient whom it would really go to
 * @param copy whether it goes to an address that gets a copy of what a unit is sent
 * @param calendar the name of the file that holds the day to answer by; null where none comes along
 * @param content a fingerprint of all that it would say to whom
 * @param plan what would happen to it
 * @param sent the newest message of its kind to the address, whatever it says; null where there is
 *     none
 */
public record PlannedMessage(
    UnitShare share,
    MailAddress address,
    MailAddress recipient,
    LetterKind letter,
    boolean copy,
    String subject,
    String attachment,
    @Nullable String calendar,
    String content,
    Plan plan,
    @Nullable Delivery sent) {

  /** How many measures it asks the unit to report on. */
  public int measures() {
    return letter.asked(share).size();
  }

  /** What sending would do with a message. */
  public enum Plan {
    /** It would be queued. */
    SEND,
    /** The newest message to the address says the same; it is where its state says. */
    KNOWN,
    /** The address is of a domain that is not allowed. */
    NOT_ALLOWED
  }
}
