package org.itaworkbook.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Level;
import org.itaworkbook.text.Text;

/**
 * The verdict.
 *
 * @param reason why it is this level and not a higher one
 */
public record LevelResult(Level level, Text reason) implements Serializable {

  /**
   * The level that figures reach; empty where one that decides is not known.
   *
   * @param figures as published, with 2 decimals
   */
  public static Optional<Level> reached(Framework framework, Map<FigureCode, BigDecimal> figures) {
    return new Ladder(framework).reached(figures);
  }
}
