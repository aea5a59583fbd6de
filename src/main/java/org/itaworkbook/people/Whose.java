package org.itaworkbook.people;

import org.itaworkbook.text.Fingerprint;

/**
 * Whose a workbook is, or a letter, as it says itself.
 *
 * @param name of the agency; empty where it says none
 * @param mark by which a round tells the agency from all others: the {@link
 *     Fingerprint#ofSpellings} of its code, or of its name where it says no code
 */
public record Whose(String name, String mark) {

  boolean hasCode() {
    return !mark.equals(Fingerprint.ofSpellings(name));
  }
}
