package org.itaworkbook.scores;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Whose result it is, as the workbook says; null what it does not say.
 *
 * @param code by which those who gather results know the agency
 * @param affiliation the ministry or the like that it belongs to (สังกัด)
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
    @Nullable String province)
    implements Serializable {

  public static final Agency UNKNOWN = new Agency(null, null, null, null, null, null);

  /** Of which neither code nor affiliation nor province is told. */
  public Agency(
      @Nullable String name,
      @Nullable String type,
      @Nullable String round,
      @Nullable String contact,
      @Nullable String email,
      @Nullable String phone) {
    this(name, type, round, contact, email, phone, null, null, null);
  }

  /** By its code where it has one. */
  public AgencyId id() {
    return code == null ? AgencyId.of(name == null ? "" : name) : AgencyId.of(code);
  }
}
