package org.itaworkbook.overview.summary;

import java.io.Serializable;
import java.math.BigDecimal;
import org.itaworkbook.framework.Question;

/**
 * What a question takes from an agency's total.
 *
 * @param points by which the total would be higher if every score of the question were 100, 4
 *     decimals
 */
public record QuestionCost(Question question, BigDecimal points) implements Serializable {}
