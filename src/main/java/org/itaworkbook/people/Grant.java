package org.itaworkbook.people;

import org.itaworkbook.text.AgencyNames;
import org.itaworkbook.text.Fingerprint;

/**
 * A role, and for which agencies.
 *
 * @param agency the agency's name as workbooks have it, however it is spelled; the start of one
 *     with a star behind; a star for all; or empty where only the code is known. Of {@link
 *     Role#ANALYSE}, {@link Role#OVERVIEW} and {@link Role#OPERATE} always a star
 * @param code of that one agency, by which those who gather results know it; empty where it has
 *     none. Never beside a star
 */
public record Grant(Role role, String agency, String code) {

  static final String ALL = "*";

  public Grant {
    boolean start = agency.endsWith(ALL);
    String name = start ? agency.substring(0, agency.length() - 1) : agency;
    agency = AgencyNames.folded(name) + (start ? ALL : "");
  }

  /** The same whatever the code is. */
  Grant(Role role, String agency) {
    this(role, agency, "");
  }

  /**
   * How an agency agrees with it. Where both have a code that alone counts, since there are
   * agencies of one name; else the name does.
   */
  Claim claim(Whose asked) {
    if (agency.equals(ALL)) {
      return Claim.SAME;
    }
    if (!code.isEmpty() && asked.hasCode()) {
      if (Fingerprint.ofSpellings(code).equals(asked.mark())) {
        return Claim.SAME;
      }
      return holds(asked.name()) ? Claim.OTHER_CODE : Claim.OTHER;
    }
    if (holds(asked.name())) {
      return Claim.SAME;
    }
    if (asked.name().isEmpty() && !asked.hasCode()) {
      return Claim.UNNAMED;
    }
    return agency.isEmpty() ? Claim.WITHOUT_CODE : Claim.OTHER;
  }

  private boolean holds(String name) {
    String folded = AgencyNames.folded(name);
    if (folded.isEmpty()) {
      return false;
    }
    return agency.endsWith(ALL)
        ? folded.startsWith(agency.substring(0, agency.length() - 1))
        : folded.equals(agency);
  }
}
