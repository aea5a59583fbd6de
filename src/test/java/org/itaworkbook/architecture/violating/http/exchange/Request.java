package org.itaworkbook.architecture.violating.http.exchange;

import org.itaworkbook.architecture.violating.http.site.Page;

/** Uses a room above its own. */
public final class Request {

  static final Class<?> FORBIDDEN = Page.class;
}
