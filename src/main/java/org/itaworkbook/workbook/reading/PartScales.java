package org.itaworkbook.workbook.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.LowScale;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.workbook.layout.Layout;

/** On which scale the scores of each part seem to be, beside those of the others. */
final class PartScales {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Layout layout;
  private final Map<FigureCode, BigDecimal> highest = new HashMap<>();

  PartScales(Layout layout) {
    this.layout = layout;
  }

  /**
   * Another scale than 100 that the scores of a part seem to be on.
   *
   * @param read those that are numbers of 0 to 100
   */
  Optional<LowScale> of(Part part, Map<ScoreKey, BigDecimal> read) {
    BigDecimal said =
        read.keySet().stream()
            .flatMap(key -> layout.score(key).stream())
            .findFirst()
            .flatMap(at -> FullMark.over(at.row().table()))
            .orElse(null);
    return LowScale.of(read.values(), highestOfOthers(part), said);
  }

  private BigDecimal highestOfOthers(Part part) {
    List<BigDecimal> others = new ArrayList<>();
    for (Instrument instrument : layout.framework().instruments()) {
      for (Part other : instrument.parts()) {
        if (other != part) {
          others.add(highest.computeIfAbsent(other.figure(), each -> highest(instrument, other)));
        }
      }
    }
    return LowScale.highest(others);
  }

  private BigDecimal highest(Instrument instrument, Part part) {
    return LowScale.highest(
        instrument.questions().stream()
            .flatMap(question -> layout.score(question.code(), part.id()).stream())
            .flatMap(
                at ->
                    layout
                        .shown()
                        .number(at.row().table().sheet(), at.row().row(), at.column())
                        .stream())
            .filter(number -> number.compareTo(HUNDRED) <= 0)
            .toList());
  }
}
