package org.itaworkbook.mail;

import org.itaworkbook.units.Delivery;

/**
 * The newest letter of a correspondence.
 *
 * @param letterKey what it says to whom, see {@link Correspondence#key}
 */
public record LatestLetter(Delivery delivery, String letterKey) {}
