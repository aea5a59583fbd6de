/** Writes an analysis into a workbook and takes it out again. */
@NullMarked
package org.itaworkbook.workbook.annotation;

import org.jspecify.annotations.NullMarked;
