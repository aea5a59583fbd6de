package org.itaworkbook.architecture.violating.charts;

import org.itaworkbook.architecture.violating.workbook.Sheet;

/** Uses a package that it may not use. */
public final class Bars {

  static final Class<?> FORBIDDEN = Sheet.class;
}
