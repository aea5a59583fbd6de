/**
 * What is let in: the limits of an upload, its kind, and the conversion of a workbook of Excel 97
 * to 2003 or of a table as text to a workbook of today. The only user of POI's HSSF and of Commons
 * CSV.
 */
@NullMarked
package org.itaworkbook.workbook.intake;

import org.jspecify.annotations.NullMarked;
