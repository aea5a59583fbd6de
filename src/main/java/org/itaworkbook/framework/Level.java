package org.itaworkbook.framework;

import java.io.Serializable;
import java.math.BigDecimal;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A rung of the year's ladder of results.
 *
 * @param code such as {@code GOOD}
 * @param minimumTotal the least total, compared after rounding to 2 decimals
 * @param minimumEach the least figure of every part of every instrument; null where there is none
 */
public record Level(
    String code, Text name, BigDecimal minimumTotal, @Nullable BigDecimal minimumEach)
    implements Serializable {}
