/**
 * The workbook that shows what many agencies mean together: new, whole, and written row by row, so
 * that ten thousand agencies need little memory.
 */
@NullMarked
package org.itaworkbook.workbook.overview;

import org.jspecify.annotations.NullMarked;
