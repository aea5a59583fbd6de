package org.itaworkbook.architecture.violating.cli;

import org.itaworkbook.architecture.violating.http.Route;

/** Uses a package that it may not use. */
public final class Command {

  static final Class<?> FORBIDDEN = Route.class;
}
