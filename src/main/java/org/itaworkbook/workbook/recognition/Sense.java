package org.itaworkbook.workbook.recognition;

import org.jspecify.annotations.Nullable;

/** What a word of a heading says. */
enum Sense {
  /** A column that is no figure; {@link HeadingWord#role} says which. */
  ROLE(null),
  SCORE("score"),
  /** What was got, as against what could be. */
  GOT("got"),
  PERCENT("percent"),
  /** A mean, of whatever scale. */
  MEAN("mean"),
  /** All groups together. */
  TOTAL("total"),
  /** A part of an instrument, said by {@link HeadingWord#part}. */
  PART(null),
  INSTRUMENT(null),
  THIS_YEAR("thisYear"),
  LAST_YEAR("lastYear"),
  OTHER_YEAR(null),
  /** A word for a year, which a number may follow. */
  YEAR_WORD("yearWord"),
  /** The full mark of 100 that scores have anyway. */
  SCALE(null),
  /** Words that say nothing more. */
  PLAIN("plain"),
  /** Persons, of whom each row has one. */
  PERSON("person"),
  FULL("full"),
  TARGET("target"),
  COUNT("count"),
  SPREAD("spread"),
  LEVEL("level"),
  RANK("rank"),
  WEIGHT("weight"),
  CHANGE("change"),
  /** Some of the persons only, or more than those of the agency. */
  GROUP("group"),
  /** How many gave one of the answers that a question offers. */
  CHOICE("choice"),
  /** What was there before the result: an older one, or one's own view. */
  DRAFT("draft");

  private final @Nullable String key;

  Sense(@Nullable String key) {
    this.key = key;
  }

  /** Its line in {@code headers.properties}; null where the year or a pattern says its words. */
  @Nullable String key() {
    return key;
  }

  /** Whether a column of it holds no scores, whatever else its heading says. */
  boolean isOther() {
    return compareTo(PERSON) >= 0;
  }
}
