package org.itaworkbook.architecture.violating.mailing;

import org.itaworkbook.architecture.violating.http.Route;

/** Uses a package that it may not use. */
public final class Round {

  static final Class<?> FORBIDDEN = Route.class;
}
