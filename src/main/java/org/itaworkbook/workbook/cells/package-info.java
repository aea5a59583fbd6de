/**
 * What a cell is, whatever part it stands in: addresses and areas, days as numbers, references in
 * the text of formulas, how a cell looks and how high its text is. Opens no part.
 */
@NullMarked
package org.itaworkbook.workbook.cells;

import org.jspecify.annotations.NullMarked;
