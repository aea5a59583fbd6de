package org.itaworkbook.people;

import org.itaworkbook.text.Alike;

/**
 * A role, and for which agencies.
 *
 * @param agency the agency's name as workbooks have it, however blanks, case and digits are
 *     spelled; the start of one with a star behind; or a star for all. Of {@link Role#ANALYSE} and
 *     {@link Role#OPERATE} always a star
 */
public record Grant(Role role, String agency) {

  static final String ALL = "*";

  public Grant {
    agency = Alike.of(agency);
  }

  /**
   * Whether the agency is among them. One without a name is among all only.
   *
   * @param name as a workbook has it; empty where it has none
   */
  boolean holds(String name) {
    if (agency.equals(ALL)) {
      return true;
    }
    String asked = Alike.of(name);
    return agency.endsWith(ALL)
        ? !asked.isEmpty() && asked.startsWith(agency.substring(0, agency.length() - 1))
        : asked.equals(agency);
  }
}
