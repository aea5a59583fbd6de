package org.itaworkbook.workbook.overview;

import org.itaworkbook.overview.summary.Overview;
import org.itaworkbook.overview.summary.OverviewYear;

/** What the sheets of one workbook are drawn from and with. At least one result counts. */
record Drawing(
    Book book,
    Overview overview,
    Edition edition,
    Labels labels,
    AgenciesTable agencies,
    ScoresTable scores) {

  /** The latest year. */
  OverviewYear latest() {
    return overview.years().get(0);
  }
}
