package org.itaworkbook.workbook.reading;

import org.itaworkbook.scores.Scores;
import org.itaworkbook.workbook.formulas.OwnedCells;

/**
 * What a workbook says, and the cells in which the engine answers.
 *
 * @param cells with the formulas made of just these scores
 */
public record ReadScores(Scores scores, OwnedCells cells) {}
