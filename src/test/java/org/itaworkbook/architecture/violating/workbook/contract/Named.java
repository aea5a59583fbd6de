package org.itaworkbook.architecture.violating.workbook.contract;

import org.itaworkbook.architecture.violating.workbook.layout.Map;

/** Uses a room above its own. */
public final class Named {

  static final Class<?> FORBIDDEN = Map.class;
}
