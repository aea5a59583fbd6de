/** Settings and wiring: where the program starts. */
@NullMarked
package org.itaworkbook.app;

import org.jspecify.annotations.NullMarked;
