package org.itaworkbook.answers;

import java.math.BigDecimal;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.ScoreKey;
import org.jspecify.annotations.Nullable;

/**
 * A score on the way to a better result.
 *
 * @param own whether it is a matter of publishing documents, which is in the agency's own hands
 * @param today null while it is missing
 * @param target what is proposed; null where nothing is
 * @param gain by how much the total rises by it, to 4 decimals; 0 where nothing is proposed
 * @param total the total once this step and all before are done, to 2 decimals; null while a score
 *     is missing
 */
public record UpliftStep(
    ScoreKey score,
    QuestionResult question,
    Part part,
    boolean own,
    @Nullable BigDecimal today,
    @Nullable BigDecimal target,
    BigDecimal gain,
    @Nullable BigDecimal total) {}
