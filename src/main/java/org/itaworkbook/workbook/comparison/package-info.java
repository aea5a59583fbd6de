/**
 * Proves that an annotation lost nothing: compares two workbooks part by part, cell by cell, style
 * by style.
 */
@NullMarked
package org.itaworkbook.workbook.comparison;

import org.jspecify.annotations.NullMarked;
