/**
 * Excel: opening, reading, filling, annotating and comparing workbooks. The only package that knows
 * Apache POI and SpreadsheetML. Nothing here decides what a score means.
 */
@NullMarked
package org.itaworkbook.workbook;

import org.jspecify.annotations.NullMarked;
