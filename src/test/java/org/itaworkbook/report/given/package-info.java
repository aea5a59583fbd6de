/** Analyses to report on, and hands that work on a report. */
@NullMarked
package org.itaworkbook.report.given;

import org.jspecify.annotations.NullMarked;
