package org.itaworkbook.workbook.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.ScoreText;
import org.itaworkbook.workbook.parts.CellContent;

/** A number that somebody typed where a number of 0 or more belongs. */
final class TypedNumber {

  private TypedNumber() {}

  /**
   * The number; empty where the cell is blank or holds something else.
   *
   * @param what the number is of, as a finding says it
   * @param findings gets one where there is something else
   */
  static Optional<BigDecimal> read(
      CellContent content, Place place, Object what, List<Finding> findings) {
    if (content.isBlank()) {
      return Optional.empty();
    }
    Optional<BigDecimal> number =
        content.number() != null ? Optional.of(content.number()) : ScoreText.number(content.text());
    if (number.isEmpty() || number.get().signum() < 0) {
      findings.add(Finding.notANumber(place, what, content.text()));
      return Optional.empty();
    }
    return number;
  }
}
