/** The cells of staff's tables that the engine fills, and the live formulas in them. */
@NullMarked
package org.itaworkbook.workbook.formulas;

import org.jspecify.annotations.NullMarked;
