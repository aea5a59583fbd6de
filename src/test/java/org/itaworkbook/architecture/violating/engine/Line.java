package org.itaworkbook.architecture.violating.engine;

import org.itaworkbook.architecture.violating.http.Route;
import org.itaworkbook.architecture.violating.workbook.layout.Map;

/** Uses a package that it may not use, and more of another than is to be seen. */
public final class Line {

  static final Class<?> FORBIDDEN = Route.class;

  static final Class<?> UNSEEN = Map.class;
}
