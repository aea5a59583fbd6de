package org.itaworkbook.scores;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Whose result it is, as the workbook says; null what it does not say.
 *
 * @param code by which those who gather results know the agency
 * @param affiliation the ministry or the like that it belongs to (สังกัด)
 * @param letters how it words its letters to units
 */
public record Agency(
    @Nullable String name,
    @Nullable String type,
    @Nullable String round,
    @Nullable String contact,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String code,
    @Nullable String affiliation,
    @Nullable String province,
    LetterWords letters)
    implements Serializable {

  public static final Agency UNKNOWN = new Agency(null, null, null, null, null, null);

  /** Of which no more is told, and which leaves the words of its letters to the program. */
  public Agency(
      @Nullable String name,
      @Nullable String type,
      @Nullable String round,
      @Nullable String contact,
      @Nullable String email,
      @Nullable String phone) {
    this(name, type, round, contact, email, phone, null, null, null, LetterWords.NONE);
  }

  /** The same with other words for its letters. */
  public Agency with(LetterWords words) {
    return new Agency(name, type, round, contact, email, phone, code, affiliation, province, words);
  }

  /** By its code where it has one. */
  public AgencyId id() {
    return code == null ? AgencyId.of(name == null ? "" : name) : AgencyId.of(code);
  }
}
