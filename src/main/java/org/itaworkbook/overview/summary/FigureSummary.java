package org.itaworkbook.overview.summary;

import java.io.Serializable;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a year among all agencies.
 *
 * @param movement null where the year before is not gathered or cannot be compared
 */
public record FigureSummary(
    FigureCode figure, Text name, Spread spread, @Nullable Movement movement)
    implements Serializable {}
