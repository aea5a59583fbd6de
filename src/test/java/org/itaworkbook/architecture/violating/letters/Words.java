package org.itaworkbook.architecture.violating.letters;

import org.itaworkbook.architecture.violating.http.Route;

/** Uses a package that it may not use. */
public final class Words {

  static final Class<?> FORBIDDEN = Route.class;
}
