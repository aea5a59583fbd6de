/**
 * What is let in: an upload's size, kind and limits, before anything in it is believed. The only
 * user of POI for the workbooks of Excel 97 to 2003 and of commons-csv; the only place where the
 * faults of a file become a {@link org.itaworkbook.scores.RefusedException}.
 */
@NullMarked
package org.itaworkbook.workbook.intake;

import org.jspecify.annotations.NullMarked;
