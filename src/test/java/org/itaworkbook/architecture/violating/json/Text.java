package org.itaworkbook.architecture.violating.json;

import org.itaworkbook.architecture.violating.workbook.Sheet;

/** Uses a package that it may not use. */
public final class Text {

  static final Class<?> FORBIDDEN = Sheet.class;
}
