package org.itaworkbook.scores;

import java.io.Serializable;
import org.itaworkbook.text.Alike;

/**
 * Tells an agency from all others. While no workbook names a code for it, this is its name as
 * people compare names: case, blanks and Thai digits do not matter.
 *
 * @param value empty for an agency whose name is not known
 */
public record AgencyId(String value) implements Serializable {

  static AgencyId ofName(String name) {
    return new AgencyId(Alike.of(name));
  }

  @Override
  public String toString() {
    return value;
  }
}
