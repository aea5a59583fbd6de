/**
 * Where everything stands in a workbook that was understood: tables, columns, rows, cells. A map,
 * no search.
 */
@NullMarked
package org.itaworkbook.workbook.layout;

import org.jspecify.annotations.NullMarked;
