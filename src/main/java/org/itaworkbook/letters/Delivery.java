package org.itaworkbook.letters;

import java.io.Serializable;
import java.time.Instant;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.MailAddress;
import org.itaworkbook.units.RoundId;
import org.itaworkbook.units.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * One message to one address, as the outbox knows it.
 *
 * @param id from 1, never used again
 * @param round the id of the assessment, see {@link RoundId}
 * @param address whom it is for
 * @param recipient whom it really goes to: another one only where a test redirects all mail
 * @param attempts how often it was handed, or tried to be handed, to the mail server
 * @param nextAttempt when a queued one is due
 * @param reason why it stands where it stands; null where that needs no word
 * @param settled when it was delivered or settled; null before
 */
public record Delivery(
    long id,
    String agency,
    String round,
    UnitCode unit,
    String unitName,
    MailAddress address,
    MailAddress recipient,
    LetterKind letter,
    String subject,
    DeliveryState state,
    int attempts,
    Instant created,
    Instant nextAttempt,
    @Nullable Text reason,
    @Nullable Instant settled)
    implements Serializable {}
