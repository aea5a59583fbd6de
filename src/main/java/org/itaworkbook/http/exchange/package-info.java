/**
 * One request and its response: the body, the uploaded file, what the client accepts, problems (RFC
 * 9457), and the shape of a route.
 */
@NullMarked
package org.itaworkbook.http.exchange;

import org.jspecify.annotations.NullMarked;
