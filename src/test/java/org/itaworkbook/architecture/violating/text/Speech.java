package org.itaworkbook.architecture.violating.text;

import org.itaworkbook.architecture.violating.http.Route;

/** Uses a package that it may not use. */
public final class Speech {

  static final Class<?> FORBIDDEN = Route.class;
}
