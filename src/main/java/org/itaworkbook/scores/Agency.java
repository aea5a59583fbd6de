package org.itaworkbook.scores;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Whose result it is, as the workbook says; null what it does not say. */
public record Agency(
    @Nullable String name,
    @Nullable String type,
    @Nullable String round,
    @Nullable String contact,
    @Nullable String email,
    @Nullable String phone)
    implements Serializable {

  public static final Agency UNKNOWN = new Agency(null, null, null, null, null, null);

  public AgencyId id() {
    return AgencyId.ofName(name == null ? "" : name);
  }
}
