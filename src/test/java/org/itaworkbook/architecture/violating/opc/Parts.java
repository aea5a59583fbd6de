package org.itaworkbook.architecture.violating.opc;

import org.itaworkbook.architecture.violating.framework.Year;

/** Uses a package that it may not use. */
public final class Parts {

  static final Class<?> FORBIDDEN = Year.class;
}
