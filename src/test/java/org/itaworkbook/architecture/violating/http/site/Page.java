package org.itaworkbook.architecture.violating.http.site;

import org.itaworkbook.architecture.violating.http.exchange.Request;

/** Uses a room below its own. */
public final class Page {

  static final Class<?> FORBIDDEN = Request.class;
}
