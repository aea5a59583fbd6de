package org.itaworkbook.architecture.violating.http;

import org.itaworkbook.architecture.violating.cli.Command;

/** Uses a package that it may not use. */
public final class Route {

  static final Class<?> FORBIDDEN = Command.class;
}
