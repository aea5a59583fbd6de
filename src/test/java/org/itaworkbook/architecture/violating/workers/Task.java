package org.itaworkbook.architecture.violating.workers;

import org.itaworkbook.architecture.violating.http.Route;

/** Uses a package that it may not use. */
public final class Task {

  static final Class<?> FORBIDDEN = Route.class;
}
