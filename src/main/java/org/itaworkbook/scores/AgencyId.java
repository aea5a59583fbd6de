package org.itaworkbook.scores;

import java.io.Serializable;
import org.itaworkbook.text.Alike;

/**
 * Tells an agency from all others: its code, or else its name, as people compare them: case, blanks
 * and Thai digits do not matter.
 *
 * @param value empty for an agency of which neither is known
 */
public record AgencyId(String value) implements Serializable {

  static AgencyId of(String codeOrName) {
    return new AgencyId(Alike.of(codeOrName));
  }

  @Override
  public String toString() {
    return value;
  }
}
