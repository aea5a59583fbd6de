package org.itaworkbook.workbook.recognition;

import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.scores.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a title, a tab, a row across a table or a column of it says of scores, by which they are
 * none of this year's result.
 *
 * @param place of the text; of a tab without a cell
 * @param text as it was typed
 * @param year that it says the scores are of; null unless they are of another year
 */
record TableRemark(RemarkKind kind, Place place, String text, @Nullable FiscalYear year) {}
