/**
 * The package of an Office document (ECMA-376 part 2) and the bytes of its parts: where the markup
 * of a part stands, and how a range of it is replaced so that every other byte stays as it came.
 * Knows nothing of workbooks; tells what it does not take by {@link
 * org.itaworkbook.opc.MalformedPartException}.
 */
@NullMarked
package org.itaworkbook.opc;

import org.jspecify.annotations.NullMarked;
