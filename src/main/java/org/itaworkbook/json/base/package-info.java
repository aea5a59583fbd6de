/**
 * How JSON is read and written here: bounded, strict, with all faults at once; records out, in the
 * order of their components. Knows nothing of what is assessed.
 */
@NullMarked
package org.itaworkbook.json.base;

import org.jspecify.annotations.NullMarked;
