package org.itaworkbook.json.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.json.base.JsonFields;
import org.itaworkbook.overview.results.Blocker;
import org.itaworkbook.overview.results.Hundredths;
import org.jspecify.annotations.Nullable;

/** What the versions of a line hold each in its own form. */
sealed interface LineForm permits EarlierForm, ShortForm {

  /** Whether a line leaves out what says nothing. */
  boolean leavesOut();

  Hundredths scores();

  /**
   * @param scores those of the same line, of which figures may be made
   */
  Hundredths figures(Hundredths scores);

  /** By a part's figure. */
  Map<FigureCode, Integer> respondents();

  /** By a part's figure. */
  Map<FigureCode, BigDecimal> standardErrors();

  /**
   * @param figures those of the same line, which a blocker is about
   */
  List<Blocker> blockers(Hundredths figures);

  /** As 64 hexadecimal digits; null, with a fault, where there is none. */
  @Nullable String sha256(JsonFields source);
}
