package org.itaworkbook.scores;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Whose result it is, as the workbook says; null what it does not say.
 *
 * @param letters how it words its letters to units
 */
public record Agency(
    @Nullable String name,
    @Nullable String type,
    @Nullable String round,
    @Nullable String contact,
    @Nullable String email,
    @Nullable String phone,
    LetterWords letters)
    implements Serializable {

  public static final Agency UNKNOWN = new Agency(null, null, null, null, null, null);

  /** An agency that leaves the words of its letters to the program. */
  public Agency(
      @Nullable String name,
      @Nullable String type,
      @Nullable String round,
      @Nullable String contact,
      @Nullable String email,
      @Nullable String phone) {
    this(name, type, round, contact, email, phone, LetterWords.NONE);
  }

  /** The same with other words for its letters. */
  public Agency with(LetterWords words) {
    return new Agency(name, type, round, contact, email, phone, words);
  }

  public AgencyId id() {
    return AgencyId.ofName(name == null ? "" : name);
  }
}
