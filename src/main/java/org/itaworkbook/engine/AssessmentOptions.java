package org.itaworkbook.engine;

import java.io.Serializable;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.text.Digits;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may choose about an assessment.
 *
 * @param year the fiscal year where the workbook does not say it; null to let the engine find it
 * @param digits in which digits the engine's own sheets write figures
 */
public record AssessmentOptions(@Nullable FiscalYear year, Digits digits) implements Serializable {

  public static final AssessmentOptions DEFAULT = new AssessmentOptions(null, Digits.ARABIC);
}
