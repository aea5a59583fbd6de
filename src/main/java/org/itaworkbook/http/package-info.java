/**
 * The engine over HTTP: routes, limits, errors as problem+json. The only package that knows Jetty.
 *
 * <p>An upload passes {@link org.itaworkbook.http.handlers.HeaderDeadline}, {@link
 * org.itaworkbook.http.handlers.RequestHandler} (which names each step), is read into a {@link
 * org.itaworkbook.http.exchange.Body}, handed by its {@link org.itaworkbook.http.exchange.Exchange}
 * to a route, and by the route to the {@link org.itaworkbook.engine.Engine}. Which route that is
 * stands in {@code Routes}.
 */
@NullMarked
package org.itaworkbook.http;

import org.jspecify.annotations.NullMarked;
