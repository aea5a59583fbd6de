package org.itaworkbook.architecture.violating.workbook.layout;

import org.itaworkbook.architecture.violating.workbook.recognition.Finder;

/** Uses the room that uses this one. */
public final class Map {

  static final Class<?> FORBIDDEN = Finder.class;
}
