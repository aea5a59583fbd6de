package org.itaworkbook.workbook.recognition;

import java.util.Optional;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.PartMention;
import org.itaworkbook.scores.QuestionSpelling;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a table says of the question it is about.
 *
 * @param spelling the code that its code cell or its wording begins with
 * @param codeCell the text of its code cell
 * @param wording without the code
 * @param indicator the text in its column of indicators or sub-indicators
 * @param number its number in the table
 * @param instrument which it or a heading above it names
 * @param part which it or a heading above it names
 */
record RowText(
    int row,
    Optional<QuestionSpelling> spelling,
    String codeCell,
    String wording,
    String indicator,
    Optional<Integer> number,
    @Nullable Instrument instrument,
    @Nullable Part part) {

  private static final int LONGEST_CODE = 12;

  /** The same as what holds the scores of a part. */
  RowText ofPart(PartMention named) {
    return new RowText(
        row,
        spelling,
        codeCell,
        wording,
        indicator,
        number,
        instrument == null ? named.instrument() : instrument,
        named.part());
  }

  /** The same in another row. */
  RowText in(int another) {
    return new RowText(another, spelling, codeCell, wording, indicator, number, instrument, part);
  }

  /** Whether its code cell holds what somebody may have meant as one. */
  boolean mayBeCode() {
    return codeCell.length() <= LONGEST_CODE
        && codeCell.chars().anyMatch(Character::isDigit)
        && spelling.map(each -> each.rest().isEmpty()).orElse(true);
  }

  /** Whether it may be the rest of a wording that goes over several rows. */
  boolean isWordingOnly() {
    return spelling.isEmpty() && codeCell.isEmpty() && number.isEmpty();
  }

  boolean saysNothing() {
    return spelling.isEmpty() && codeCell.isEmpty() && wording.isEmpty() && number.isEmpty();
  }
}
