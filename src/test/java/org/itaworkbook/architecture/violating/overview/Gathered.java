package org.itaworkbook.architecture.violating.overview;

import org.itaworkbook.architecture.violating.workbook.Sheet;

/** Uses a package that it may not use. */
public final class Gathered {

  static final Class<?> FORBIDDEN = Sheet.class;
}
