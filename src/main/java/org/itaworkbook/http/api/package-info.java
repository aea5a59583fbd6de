/** The routes below /api/v1, and /health. */
@NullMarked
package org.itaworkbook.http.api;

import org.jspecify.annotations.NullMarked;
