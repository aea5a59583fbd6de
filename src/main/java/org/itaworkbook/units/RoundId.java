package org.itaworkbook.units;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Fingerprint;

/**
 * Names one assessment of one agency, such as {@code 2568-1-3f9ac01b27}: the year, the round and a
 * fingerprint of the agency's id. It stands in every unit's workbook, so that an answer is never
 * taken for another year's or another agency's.
 *
 * @param round {@code 1} where the workbook names none
 * @param agency ten hexadecimal digits
 */
public record RoundId(FiscalYear year, String round, String agency) implements Serializable {

  private static final Pattern FORM = Pattern.compile("([0-9]{4})-([^-]{1,20})-([0-9a-f]{10})");

  public static RoundId of(Scores scores) {
    String round = scores.agency().round();
    String word = round == null ? "" : Alike.of(round).replaceAll("[^\\p{L}\\p{M}\\p{N}.]", "");
    return new RoundId(
        scores.framework().fiscalYear(),
        word.isEmpty() ? "1" : word.substring(0, Math.min(20, word.length())),
        Fingerprint.ofSpellings(scores.agency().id().value()));
  }

  /** Reads an id; empty for what is none. */
  public static Optional<RoundId> parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    try {
      return matcher.matches()
          ? Optional.of(
              new RoundId(FiscalYear.of(matcher.group(1)), matcher.group(2), matcher.group(3)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public boolean isSameAgency(RoundId other) {
    return agency.equals(other.agency);
  }

  @Override
  public String toString() {
    return year + "-" + round + "-" + agency;
  }
}
