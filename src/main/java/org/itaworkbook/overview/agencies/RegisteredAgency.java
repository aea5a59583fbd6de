package org.itaworkbook.overview.agencies;

import java.io.Serializable;
import java.util.List;
import org.itaworkbook.framework.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A row of the register of agencies.
 *
 * @param code by which the office knows it; unique in the register
 * @param otherNames how else it is or was called
 * @param since the first year of the agency; null if it has always been
 * @param until the last year of it; null if it still is
 */
public record RegisteredAgency(
    String code,
    String name,
    List<String> otherNames,
    @Nullable String type,
    @Nullable String affiliation,
    @Nullable String province,
    @Nullable String group,
    @Nullable FiscalYear since,
    @Nullable FiscalYear until)
    implements Serializable {

  public RegisteredAgency {
    otherNames = List.copyOf(otherNames);
  }

  /** Whether there is such an agency in a year. */
  public boolean isIn(FiscalYear year) {
    return (since == null || since.compareTo(year) <= 0)
        && (until == null || until.compareTo(year) >= 0);
  }
}
