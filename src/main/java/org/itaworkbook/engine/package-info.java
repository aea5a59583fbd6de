/**
 * The straight lines from bytes in to bytes out: assess, fill, draw. No file, no socket, no state.
 */
@NullMarked
package org.itaworkbook.engine;

import org.jspecify.annotations.NullMarked;
