package org.itaworkbook.architecture.violating.workbook;

import org.itaworkbook.architecture.violating.json.Text;

/** Uses a package that it may not use. */
public final class Sheet {

  static final Class<?> FORBIDDEN = Text.class;
}
