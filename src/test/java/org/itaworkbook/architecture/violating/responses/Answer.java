package org.itaworkbook.architecture.violating.responses;

import org.itaworkbook.architecture.violating.http.Route;

/** Uses a package that it may not use. */
public final class Answer {

  static final Class<?> FORBIDDEN = Route.class;
}
