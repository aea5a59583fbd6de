package org.itaworkbook.architecture.violating.responses.counts;

import org.itaworkbook.architecture.violating.responses.scored.Result;

/** Uses a room above its own. */
public final class Count {

  static final Class<?> FORBIDDEN = Result.class;
}
