package org.itaworkbook.workbook.recognition;

import org.itaworkbook.framework.InstrumentCode;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.jspecify.annotations.Nullable;

/**
 * A word that is known in headings.
 *
 * @param role what the column is for; null for other senses than {@code ROLE}
 * @param part which one it names; null for other senses than {@code PART}
 * @param instrument which one it names, or a part of it; null for other senses than {@code PART}
 *     and {@code INSTRUMENT}
 */
record HeadingWord(
    Sense sense, @Nullable Role role, @Nullable PartId part, @Nullable InstrumentCode instrument) {

  HeadingWord {
    boolean named = sense == Sense.PART || sense == Sense.INSTRUMENT;
    if ((role != null) != (sense == Sense.ROLE)
        || (part != null) != (sense == Sense.PART)
        || (instrument != null) != named) {
      throw new IllegalArgumentException(sense + " with " + role + " and " + part);
    }
  }

  static HeadingWord of(Sense sense) {
    return new HeadingWord(sense, null, null, null);
  }

  static HeadingWord of(Role role) {
    return new HeadingWord(Sense.ROLE, role, null, null);
  }

  static HeadingWord of(InstrumentCode instrument, PartId part) {
    return new HeadingWord(Sense.PART, null, part, instrument);
  }

  static HeadingWord of(InstrumentCode instrument) {
    return new HeadingWord(Sense.INSTRUMENT, null, null, instrument);
  }
}
