/**
 * What every request passes before a route: deadlines, the guard, the reading of an upload, the
 * queue of work.
 */
@NullMarked
package org.itaworkbook.http.handlers;

import org.jspecify.annotations.NullMarked;
