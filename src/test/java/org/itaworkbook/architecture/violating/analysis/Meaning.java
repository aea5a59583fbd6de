package org.itaworkbook.architecture.violating.analysis;

import org.itaworkbook.architecture.violating.workbook.Sheet;

/** Uses a package that it may not use. */
public final class Meaning {

  static final Class<?> FORBIDDEN = Sheet.class;
}
