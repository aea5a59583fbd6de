package org.itaworkbook.architecture.violating.answers;

import org.itaworkbook.architecture.violating.workbook.Sheet;

/** Uses a package that it may not use. */
public final class First {

  static final Class<?> FORBIDDEN = Sheet.class;
}
