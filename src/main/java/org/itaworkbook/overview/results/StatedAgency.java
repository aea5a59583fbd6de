package org.itaworkbook.overview.results;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of whose result it is; null what it does not say. Never a person.
 *
 * @param code by which the office that gathers knows the agency
 * @param affiliation the ministry or the like that the agency belongs to (สังกัด)
 * @param province that it lies in
 */
public record StatedAgency(
    @Nullable String code,
    @Nullable String name,
    @Nullable String type,
    @Nullable String affiliation,
    @Nullable String province)
    implements Serializable {

  /** Where a file says nothing at all. */
  public static final StatedAgency UNKNOWN = new StatedAgency(null, null, null, null, null);
}
