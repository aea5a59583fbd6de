package org.itaworkbook.scores;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a question.
 *
 * @param code the unit's code in the register; null where it is named elsewhere only
 * @param unit the unit's name, on one line
 * @param person whom to ask there; null where the register names nobody
 */
public record Owner(@Nullable String code, String unit, @Nullable String person)
    implements Serializable {

  public Owner {
    if (unit.isBlank()) {
      throw new IllegalArgumentException("an owner has no name");
    }
    person = person == null || person.isBlank() ? null : person;
  }
}
