package org.itaworkbook.architecture.violating.workbook.recognition;

import org.itaworkbook.architecture.violating.workbook.layout.Map;

/** Uses the room that uses this one. */
public final class Finder {

  static final Class<?> FORBIDDEN = Map.class;
}
