package org.itaworkbook.framework;

import java.util.Locale;

/**
 * A text of the yearly report that is the same for every agency. What stands in braces in it, as
 * {@code {Agency}}, is a value of the report.
 */
public enum Passage {
  /** What the report is for. */
  INTRODUCTION,
  /** What it is to achieve, one by one. */
  OBJECTIVES,
  /** What the assessment rests on. */
  PRINCIPLES,
  /** What the ladder of levels is. */
  LEVELS,
  /** Who announced the result, and when. */
  ANNOUNCEMENT,
  /** Who collects which part, below the table of indicators. */
  PARTS_NOTE,
  /** What an open-data instrument without a fault shows. */
  FULL_SCORE,
  /** How questions are sorted into those to keep and those to improve. */
  TRIAGE,
  /** How indicators are sorted into groups. */
  GROUPS,
  /** What measures are made of. */
  MEASURES;

  /** Its name in the year's data, such as {@code partsNote}. */
  public String key() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_");
    StringBuilder key = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return key.toString();
  }
}
