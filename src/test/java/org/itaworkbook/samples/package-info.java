/**
 * Small inputs as people outside would send them, made from the figures of the example: workbooks
 * of other layouts, a faulty one, a report as a scanner read it.
 */
@NullMarked
package org.itaworkbook.samples;

import org.jspecify.annotations.NullMarked;
