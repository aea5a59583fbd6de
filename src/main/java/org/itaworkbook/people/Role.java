package org.itaworkbook.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may be let do; {@code roles.csv} names them in lower case. */
public enum Role {
  /** Work on a workbook that he has himself; the server keeps nothing of it. */
  ANALYSE,
  /** Put the results of many agencies together, which he sends; the server keeps none. */
  OVERVIEW,
  /** See, send and settle the letters of an agency. */
  MAIL,
  /** See the letters of all agencies, and who did what. */
  OPERATE;

  static Optional<Role> named(String word) {
    return Arrays.stream(values())
        .filter(each -> each.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
