/**
 * The parts of a workbook (SpreadsheetML, ECMA-376 part 1, chapter 18), read by where things stand
 * in their bytes and changed by splices: sheets, cells, styles, tables, shared strings, notes,
 * defined names. Says nothing of what a cell means.
 */
@NullMarked
package org.itaworkbook.workbook.parts;

import org.jspecify.annotations.NullMarked;
