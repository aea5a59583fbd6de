/**
 * The server under load, slow and hostile callers and kills, started by {@code scripts/soak http}.
 */
@NullMarked
package org.itaworkbook.soak;

import org.jspecify.annotations.NullMarked;
