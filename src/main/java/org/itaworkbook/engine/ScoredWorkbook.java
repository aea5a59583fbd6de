package org.itaworkbook.engine;

import java.io.Serializable;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.responses.scored.Scored;

/**
 * Answers scored, and the workbook that was filled with the scores.
 *
 * @param workbook annotated; owned by the caller
 */
public record ScoredWorkbook(Scored scored, Analysis analysis, byte[] workbook)
    implements Serializable {}
