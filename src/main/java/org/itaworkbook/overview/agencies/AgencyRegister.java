package org.itaworkbook.overview.agencies;

import java.io.Serializable;
import java.util.List;

/** The agencies that an office knows, in the order of its register. */
public record AgencyRegister(List<RegisteredAgency> agencies) implements Serializable {

  /** No register was given. */
  public static final AgencyRegister NONE = new AgencyRegister(List.of());

  public AgencyRegister {
    agencies = List.copyOf(agencies);
  }

  public boolean isEmpty() {
    return agencies.isEmpty();
  }
}
