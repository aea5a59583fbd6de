package org.itaworkbook.architecture.violating.overview.results;

import org.itaworkbook.architecture.violating.overview.summary.Many;

/** Uses a room above its own. */
public final class One {

  static final Class<?> FORBIDDEN = Many.class;
}
