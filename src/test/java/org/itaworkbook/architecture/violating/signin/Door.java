package org.itaworkbook.architecture.violating.signin;

import org.itaworkbook.architecture.violating.engine.Line;

/** Uses a package that it may not use. */
public final class Door {

  static final Class<?> FORBIDDEN = Line.class;
}
