package org.itaworkbook.analysis;

import org.itaworkbook.framework.Text;

/**
 * Something that was not said because a score it needs is missing or faulty.
 *
 * @param figure what: a figure's code, or {@code level}, {@code change}, {@code eitGap}, {@code
 *     lowest.IIT}, {@code nextLevel}, {@code explanations}
 */
public record Withheld(String figure, Text reason) {}
