/**
 * The engine over HTTP: routes, limits, errors as problem+json. The only package that knows Servlet
 * and Jetty.
 */
@NullMarked
package org.itaworkbook.http;

import org.jspecify.annotations.NullMarked;
