/**
 * From a workbook whose map is known to scores, units, progress and a unit's answer, with findings
 * at their cells about what could not be read.
 */
@NullMarked
package org.itaworkbook.workbook.reading;

import org.jspecify.annotations.NullMarked;
