package org.itaworkbook.workbook.formulas;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells one formula in two spellings from two formulas: other programs write constants, spaces, the
 * case of letters and whether a reference is absolute in their own way when they save.
 */
final class FormulaSpelling {

  /** A text, a number that stands by itself, a word, white space. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<text>\"(?:[^\"]|\"\")*\")"
              + "|(?<number>(?<![\\p{L}\\p{M}\\p{N}_.$])[0-9]+(?:\\.[0-9]*)?(?:[Ee][-+]?[0-9]{1,3})?"
              + "(?![\\p{L}\\p{M}\\p{N}_.:!]))"
              + "|(?<space>\\s+)"
              + "|[^\"\\s]");

  private FormulaSpelling() {}

  static boolean alike(String one, String other) {
    return one.equals(other) || canonical(one).equals(canonical(other));
  }

  private static String canonical(String formula) {
    StringBuilder canonical = new StringBuilder();
    Matcher token = TOKEN.matcher(formula);
    while (token.find()) {
      if (token.group("number") != null) {
        canonical.append(new BigDecimal(token.group("number")).stripTrailingZeros());
      } else if (token.group("text") != null) {
        canonical.append(token.group());
      } else if (token.group("space") == null && !token.group().equals("$")) {
        canonical.append(token.group().toUpperCase(Locale.ROOT));
      }
    }
    return canonical.toString();
  }
}
