package org.itaworkbook.workbook.filling;

import java.math.BigDecimal;
import java.util.List;
import org.itaworkbook.scores.Place;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the scores that a year's workbook is filled with, beside themselves.
 *
 * @param total of them, 0-100; null if it is not known
 * @param doubted the cells of those that are probably mistyped
 */
public record LastYear(@Nullable BigDecimal total, List<Place> doubted) {

  public LastYear {
    doubted = List.copyOf(doubted);
  }
}
