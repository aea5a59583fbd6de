/**
 * What every request passes before and after its route: deadlines, the table of routes, the guard,
 * the reading of the body, the workers, the sending of the answer.
 */
@NullMarked
package org.itaworkbook.http.handlers;

import org.jspecify.annotations.NullMarked;
