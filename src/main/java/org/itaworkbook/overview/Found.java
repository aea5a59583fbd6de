package org.itaworkbook.overview;

import java.util.List;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.overview.agencies.AgencyIdentity;
import org.itaworkbook.overview.agencies.AgencyKey;
import org.itaworkbook.overview.results.Result;

/**
 * A result and whose it is.
 *
 * @param files all that hold the same bytes, in order
 */
record Found(AgencyIdentity agency, Result result, List<String> files) {

  Found {
    files = List.copyOf(files);
  }

  FiscalYear year() {
    return result.year();
  }

  AgencyKey key() {
    return agency.key();
  }

  /** The first of its files, and the row where it is one of several. */
  String source() {
    return result.source().toString();
  }
}
