package org.itaworkbook.cli.terminal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that was probably meant by a misspelt one. */
final class Nearest {

  private Nearest() {}

  /** The known word that is spelt most alike, if at most every third letter is wrong. */
  static Optional<String> to(String typed, Collection<String> known) {
    return known.stream()
        .filter(each -> edits(typed, each) <= each.length() / 3)
        .min(Comparator.comparingInt((String each) -> edits(typed, each)));
  }

  /** How many letters must be put in, taken out, changed, or swapped with the next. */
  private static int edits(String from, String to) {
    int[][] least = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          least[i][j] = i + j;
          continue;
        }
        int changed = least[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        least[i][j] = Math.min(changed, 1 + Math.min(least[i - 1][j], least[i][j - 1]));
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          least[i][j] = Math.min(least[i][j], 1 + least[i - 2][j - 2]);
        }
      }
    }
    return least[from.length()][to.length()];
  }
}
