/** Rows into counts: which rows count, and why others do not. */
@NullMarked
package org.itaworkbook.responses.counting;

import org.jspecify.annotations.NullMarked;
