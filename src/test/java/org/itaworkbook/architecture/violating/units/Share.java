package org.itaworkbook.architecture.violating.units;

import org.itaworkbook.architecture.violating.http.Route;

/** Uses a package that it may not use. */
public final class Share {

  static final Class<?> FORBIDDEN = Route.class;
}
