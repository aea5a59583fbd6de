package org.itaworkbook.workbook.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How a table that stands in a text is written: by trying every way, and taking the one under which
 * a row of names and rows like it below fit best.
 *
 * @param delimiter what parts the values of a row
 * @param quotes whether a quote at the beginning of a value encloses it; in what is copied out of
 *     cells it may be the first sign of a text
 */
record DelimitedForm(char delimiter, boolean quotes) {

  private static final List<Character> DELIMITERS = List.of('\t', ';', ',', '|');

  /** So much of a text is looked at. */
  private static final int SAMPLE = 200_000;

  /** So many rows may stand above the names, and are looked at below them. */
  private static final int MOST_ABOVE = 30;

  private static final int MOST_ROWS = 500;

  private static final Pattern FIGURE = Pattern.compile("[-+]?[0-9๐-๙][0-9๐-๙.,% ]*");

  /**
   * The form that fits best; of several the first, of none the one of a delimiter that is there.
   */
  static DelimitedForm of(String text) {
    String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    DelimitedForm best = new DelimitedForm(present(sample), true);
    int most = 0;
    for (char delimiter : DELIMITERS) {
      if (sample.indexOf(delimiter) >= 0) {
        for (DelimitedForm form : forms(delimiter, sample)) {
          int fit = fit(form.sampled(sample));
          if (fit > most) {
            best = form;
            most = fit;
          }
        }
      }
    }
    return best;
  }

  /** Whether a row of names and rows like it below stand in a text that is written so. */
  boolean isTable(String text) {
    String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    return sample.indexOf(delimiter) >= 0 && fit(sampled(sample)) > 0;
  }

  /** Quotes that all enclose values do so on purpose; else they may be signs of the texts. */
  private static List<DelimitedForm> forms(char delimiter, String sample) {
    DelimitedForm enclosing = new DelimitedForm(delimiter, true);
    return enclosing.fitsStrictly(sample)
        ? List.of(enclosing)
        : List.of(enclosing, new DelimitedForm(delimiter, false));
  }

  private boolean fitsStrictly(String sample) {
    try {
      rows(sample, false).forEach(row -> {});
      return true;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Whether a text holds anything that may part values, or lines that may be meant for rows. */
  static boolean mayBeIn(String text) {
    return DELIMITERS.stream().anyMatch(each -> text.indexOf(each) >= 0)
        || text.lines().filter(each -> !each.isBlank()).count() > 1;
  }

  private static char present(String text) {
    return DELIMITERS.stream().filter(each -> text.indexOf(each) >= 0).findFirst().orElse(',');
  }

  /** The rows of a text. */
  Iterable<CSVRecord> rows(String text) {
    return rows(text, true);
  }

  private Iterable<CSVRecord> rows(String text, boolean lenient) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setQuote(quotes ? '"' : null)
            .setTrailingData(lenient)
            .setLenientEof(lenient)
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();
    try {
      return CSVParser.parse(new StringReader(text), format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<List<String>> sampled(String sample) {
    List<List<String>> rows = new ArrayList<>();
    for (CSVRecord each : rows(sample)) {
      if (rows.size() == MOST_ROWS) {
        break;
      }
      rows.add(each.toList());
    }
    return rows;
  }

  /** Two for each row that is as wide as the names above it, one for one that ends before. */
  private static int fit(List<List<String>> rows) {
    int best = 0;
    for (int names = 0; names < Math.min(MOST_ABOVE, rows.size()); names++) {
      int width = rows.get(names).size();
      if (isNames(rows.get(names))) {
        int fit = 0;
        for (List<String> row : rows.subList(names + 1, rows.size())) {
          fit += row.size() == width ? 2 : row.size() > 1 && row.size() < width ? 1 : 0;
        }
        best = Math.max(best, fit);
      }
    }
    return best;
  }

  /** At least two names, and no figure. */
  private static boolean isNames(List<String> row) {
    return row.stream().filter(each -> !each.isBlank()).count() > 1
        && row.stream().noneMatch(each -> FIGURE.matcher(each.strip()).matches());
  }
}
