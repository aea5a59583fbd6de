/** Measurements, started by {@code scripts/bench}; no test. */
@NullMarked
package org.itaworkbook.bench;

import org.jspecify.annotations.NullMarked;
