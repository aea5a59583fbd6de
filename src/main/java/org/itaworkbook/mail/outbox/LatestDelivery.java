package org.itaworkbook.mail.outbox;

import org.itaworkbook.letters.Delivery;

/**
 * The newest letter of a correspondence.
 *
 * @param letterKey what it says to whom, see {@link Correspondence#key}
 */
public record LatestDelivery(Delivery delivery, String letterKey) {}
