package org.itaworkbook.overview.summary;

import org.itaworkbook.scores.Severity;

/** What can be wrong, or worth knowing, among files that are gathered. */
public enum OverviewCode {
  /** Left out, and why. */
  UNREADABLE_FILE(Severity.ERROR),
  /** Several files tell of one agency and year, and not the same; none counts. */
  SAME_AGENCY_TWICE(Severity.ERROR),
  /** A name so near another that a person should look; both count. */
  NEAR_NAME(Severity.WARNING),
  /** Two agencies agree in every score below 100. */
  SAME_SCORES(Severity.WARNING),
  NOT_IN_REGISTER(Severity.WARNING),
  NO_FILE_OF_AGENCY(Severity.WARNING),
  /** A file says another total for the year before than that year's own file. */
  PREVIOUS_DIFFERS(Severity.WARNING),
  /** File and register say different types. */
  OTHER_TYPE(Severity.WARNING),
  INCOMPLETE(Severity.WARNING),
  /** Something of a year is not confirmed, or its questions are not known. */
  DRAFT_YEAR(Severity.WARNING),
  /** The same bytes, or the same result, under several names; counts once. */
  SAME_FILE_TWICE(Severity.INFO),
  ONE_AGENCY_TWO_SPELLINGS(Severity.INFO),
  YEAR_ASSUMED(Severity.INFO),
  NOT_COMPARABLE(Severity.INFO);

  private final Severity severity;

  OverviewCode(Severity severity) {
    this.severity = severity;
  }

  /** The severity unless the finding says otherwise. */
  public Severity severity() {
    return severity;
  }
}
