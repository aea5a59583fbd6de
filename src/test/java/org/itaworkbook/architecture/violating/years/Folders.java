package org.itaworkbook.architecture.violating.years;

import org.itaworkbook.architecture.violating.http.Route;

/** Uses a package that it may not use. */
public final class Folders {

  static final Class<?> FORBIDDEN = Route.class;
}
