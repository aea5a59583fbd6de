package org.itaworkbook.architecture.violating.report;

import org.itaworkbook.architecture.violating.workbook.Sheet;

/** Uses a package that it may not use. */
public final class Letter {

  static final Class<?> FORBIDDEN = Sheet.class;
}
