package org.itaworkbook.answers;

import java.math.BigDecimal;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was published beside what was calculated.
 *
 * @param total null where it was not given
 * @param level the word as it was typed; null where it was not given
 * @param agrees null where nothing could be held against another yet
 * @param said the same in a sentence
 * @param otherLevel what level was published, where it is not the one that was calculated; null
 *     where it is, or either is unknown
 */
public record PublishedResult(
    @Nullable BigDecimal total,
    @Nullable String level,
    @Nullable Boolean agrees,
    Text said,
    @Nullable Text otherLevel) {}
