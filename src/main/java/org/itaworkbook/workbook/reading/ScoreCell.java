package org.itaworkbook.workbook.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.ScoreText;
import org.itaworkbook.text.UnseenSigns;
import org.itaworkbook.workbook.parts.CellContent;
import org.jspecify.annotations.Nullable;

/** One score cell: its value, or what is wrong with it. */
record ScoreCell(
    QuestionCode question,
    Part part,
    CellContent content,
    @Nullable Place place,
    List<Finding> findings) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * The score, if there is one that can be trusted.
   *
   * @param hundreds whether other scores of the part are above 1
   */
  Optional<BigDecimal> read(boolean hundreds) {
    return switch (content.kind()) {
      case BLANK -> fault(FindingCode.MISSING_SCORE);
      case NOT_CALCULATED -> fault(FindingCode.NOT_CALCULATED);
      case ERROR -> fault(FindingCode.FORMULA_ERROR);
      case BOOLEAN -> fault(FindingCode.NOT_A_NUMBER);
      case TEXT -> readText(hundreds);
      case NUMBER -> check(content.number(), hundreds);
    };
  }

  private Optional<BigDecimal> readText(boolean hundreds) {
    if (content.isBlank()) {
      return fault(FindingCode.MISSING_SCORE);
    }
    Optional<BigDecimal> number = ScoreText.number(content.text());
    if (number.isEmpty()) {
      Optional<String> meant = ScoreText.withPoint(content.text());
      if (meant.isEmpty()) {
        return noNumber();
      }
      findings.add(Finding.comma(place, question, part.name(), content.text(), meant.get()));
      return Optional.empty();
    }
    Optional<BigDecimal> checked = check(number.get(), hundreds);
    if (checked.isPresent()) {
      fault(FindingCode.TEXT_NUMBER);
    }
    return checked;
  }

  private Optional<BigDecimal> noNumber() {
    String typed = content.text();
    List<String> unseen = UnseenSigns.in(typed);
    if (unseen.isEmpty()) {
      return fault(FindingCode.NOT_A_NUMBER);
    }
    findings.add(Finding.unseen(place, question, part.name(), typed, String.join(", ", unseen)));
    return Optional.empty();
  }

  private Optional<BigDecimal> check(@Nullable BigDecimal number, boolean hundreds) {
    if (number == null || number.signum() < 0 || number.compareTo(HUNDRED) > 0) {
      return fault(FindingCode.OUT_OF_RANGE);
    }
    if (hundreds && number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0) {
      return fault(FindingCode.LOOKS_LIKE_FRACTION);
    }
    if (number.stripTrailingZeros().scale() > 2) {
      fault(FindingCode.MORE_THAN_TWO_DECIMALS);
    }
    return Optional.of(number);
  }

  private Optional<BigDecimal> fault(FindingCode code) {
    findings.add(Finding.of(code, place, question, part.name(), content.text()));
    return Optional.empty();
  }
}
