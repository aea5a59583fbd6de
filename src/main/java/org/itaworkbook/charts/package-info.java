/**
 * Native charts (DrawingML, ECMA-376 part 1, 21.2), which stand in workbooks and in reports alike,
 * and the small workbook that comes with one that stands in a report. Knows no house and no POI.
 */
@NullMarked
package org.itaworkbook.charts;

import org.jspecify.annotations.NullMarked;
