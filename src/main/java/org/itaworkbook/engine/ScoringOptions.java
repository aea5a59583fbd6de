package org.itaworkbook.engine;

import java.io.Serializable;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.responses.counting.Rules;
import org.itaworkbook.text.Digits;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may choose about scoring answers.
 *
 * @param year null for the newest year of which it is known what persons answer
 * @param digits in which digits the engine's own sheets write figures
 */
public record ScoringOptions(@Nullable FiscalYear year, Rules rules, Digits digits)
    implements Serializable {

  public static final ScoringOptions USUAL = new ScoringOptions(null, Rules.USUAL, Digits.ARABIC);
}
