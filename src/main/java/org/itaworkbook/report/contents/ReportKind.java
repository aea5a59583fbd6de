package org.itaworkbook.report.contents;

import java.util.Locale;

/** What a report is about. */
public enum ReportKind {
  /** The result of a year. */
  YEARLY,
  /** What became of the measures. */
  FOLLOW_UP;

  /** By which a report remembers what it is. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of a word; that of reports that remember none is yearly. */
  public static ReportKind of(String word) {
    return word.equals(FOLLOW_UP.word()) ? FOLLOW_UP : YEARLY;
  }
}
