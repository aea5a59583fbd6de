package org.itaworkbook.architecture.violating.json.base;

import org.itaworkbook.architecture.violating.json.results.Told;

/** Uses a room above its own. */
public final class Written {

  static final Class<?> FORBIDDEN = Told.class;
}
