package org.itaworkbook.architecture.violating.engine;

import org.itaworkbook.architecture.violating.http.Route;

/** Uses a package that it may not use. */
public final class Line {

  static final Class<?> FORBIDDEN = Route.class;
}
