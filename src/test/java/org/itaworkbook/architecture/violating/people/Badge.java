package org.itaworkbook.architecture.violating.people;

import org.itaworkbook.architecture.violating.engine.Line;

/** Uses a package that it may not use. */
public final class Badge {

  static final Class<?> FORBIDDEN = Line.class;
}
