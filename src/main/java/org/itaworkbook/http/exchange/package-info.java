/**
 * One request and its response: the body, the uploaded file, the query, what the client accepts,
 * the problem types (RFC 9457), and the shape of a route.
 */
@NullMarked
package org.itaworkbook.http.exchange;

import org.jspecify.annotations.NullMarked;
