package org.itaworkbook.architecture.violating.mail;

import org.itaworkbook.architecture.violating.http.Route;

/** Uses a package that it may not use. */
public final class Post {

  static final Class<?> FORBIDDEN = Route.class;
}
