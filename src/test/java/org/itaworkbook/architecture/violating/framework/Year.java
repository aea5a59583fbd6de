package org.itaworkbook.architecture.violating.framework;

import org.itaworkbook.architecture.violating.scores.KnowsTooMuch;

/** Uses a package that it may not use. */
public final class Year {

  static final Class<?> FORBIDDEN = KnowsTooMuch.class;
}
