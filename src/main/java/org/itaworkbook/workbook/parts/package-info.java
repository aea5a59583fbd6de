/**
 * The parts of a workbook (SpreadsheetML, ECMA-376 part 1, chapter 18), read by where things stand
 * in their bytes and changed by splices. Knows nothing of scores; uses {@code opc} only.
 */
@NullMarked
package org.itaworkbook.workbook.parts;

import org.jspecify.annotations.NullMarked;
