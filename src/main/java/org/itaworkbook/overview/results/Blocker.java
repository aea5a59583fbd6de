package org.itaworkbook.overview.results;

import java.io.Serializable;
import org.itaworkbook.framework.FigureCode;

/**
 * A figure that keeps an agency from the next higher level.
 *
 * @param required the least of the next level, in hundredths
 */
public record Blocker(FigureCode figure, int required) implements Serializable {}
