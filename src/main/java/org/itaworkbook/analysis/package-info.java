/**
 * What the scores mean: averages, level, triage, gap, reconciliation, next level. Pure functions
 * from {@link org.itaworkbook.scores.Scores} to {@link org.itaworkbook.analysis.Analysis} in exact
 * fractions; statistics by Commons Math. Nothing here knows Excel, JSON or HTTP.
 */
@NullMarked
package org.itaworkbook.analysis;

import org.jspecify.annotations.NullMarked;
