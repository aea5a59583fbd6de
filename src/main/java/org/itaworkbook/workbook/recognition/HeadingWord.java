package org.itaworkbook.workbook.recognition;

import org.itaworkbook.framework.PartId;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.jspecify.annotations.Nullable;

/**
 * A word that is known in headings.
 *
 * @param role what the column is for; null for other senses than {@code ROLE}
 * @param part which one it names; null for other senses than {@code PART}
 */
record HeadingWord(Sense sense, @Nullable Role role, @Nullable PartId part) {

  HeadingWord {
    if ((role != null) != (sense == Sense.ROLE) || (part != null) != (sense == Sense.PART)) {
      throw new IllegalArgumentException(sense + " with " + role + " and " + part);
    }
  }

  static HeadingWord of(Sense sense) {
    return new HeadingWord(sense, null, null);
  }

  static HeadingWord of(Role role) {
    return new HeadingWord(Sense.ROLE, role, null);
  }

  static HeadingWord of(PartId part) {
    return new HeadingWord(Sense.PART, null, part);
  }
}
