package org.itaworkbook.architecture.violating.opc;

import org.itaworkbook.architecture.violating.engine.Line;

/** Uses a package that it may not use. */
public final class Zip {

  static final Class<?> FORBIDDEN = Line.class;
}
