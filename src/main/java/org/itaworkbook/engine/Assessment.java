package org.itaworkbook.engine;

import org.itaworkbook.analysis.Analysis;

/**
 * The answer to an upload.
 *
 * @param workbook the annotated workbook; owned by the caller
 */
public record Assessment(Analysis analysis, byte[] workbook) {}
