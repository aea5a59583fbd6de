package org.itaworkbook.responses.recognition;

import java.util.Set;

/** Which program made a table, or how its rows are to be read. */
public enum ExportKind {
  GOOGLE_FORMS,
  MICROSOFT_FORMS,
  LIMESURVEY,
  KOBOTOOLBOX,
  SURVEYMONKEY,
  /** Typed by people, from paper or otherwise. */
  TYPED,
  /** A row an answer. */
  LONG,
  /** Answers that were counted already. */
  COUNTS;

  /**
   * By the headings of a table with a row a person.
   *
   * @param headings as {@code Alike} spells them
   */
  static ExportKind of(Set<String> headings) {
    if (headings.contains("_uuid") || headings.contains("_validation_status")) {
      return KOBOTOOLBOX;
    }
    if (headings.contains("submitdate") || headings.contains("lastpage")) {
      return LIMESURVEY;
    }
    if (headings.contains("respondentid") && headings.contains("collectorid")) {
      return SURVEYMONKEY;
    }
    if (headings.contains("starttime") && headings.contains("completiontime")
        || headings.contains("เวลาเริ่มต้น")) {
      return MICROSOFT_FORMS;
    }
    return headings.contains("timestamp") || headings.contains("ประทับเวลา") ? GOOGLE_FORMS : TYPED;
  }

  public boolean isLong() {
    return this == LONG || this == COUNTS;
  }
}
