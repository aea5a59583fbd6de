/**
 * New sheets with their charts as SpreadsheetML and DrawingML, put into a workbook and taken out
 * again.
 */
@NullMarked
package org.itaworkbook.workbook.writer;

import org.jspecify.annotations.NullMarked;
