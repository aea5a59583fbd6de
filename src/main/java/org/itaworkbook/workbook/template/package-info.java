/**
 * Draws the blank and the example workbooks of a fiscal year and a unit's workbook. The only user
 * of POI's XSSF.
 */
@NullMarked
package org.itaworkbook.workbook.template;

import org.jspecify.annotations.NullMarked;
