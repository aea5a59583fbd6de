package org.itaworkbook.architecture.violating.report.document;

import org.itaworkbook.architecture.violating.report.filling.Pen;

/** Uses a package that it may not use. */
public final class Page {

  static final Class<?> FORBIDDEN = Pen.class;
}
