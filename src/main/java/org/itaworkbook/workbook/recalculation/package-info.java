/**
 * Formulas that staff wrote and that look at cells which the engine changed: found, and given the
 * value that they have now. The only user of POI's formula evaluator.
 */
@NullMarked
package org.itaworkbook.workbook.recalculation;

import org.jspecify.annotations.NullMarked;
