package org.itaworkbook.architecture.violating.report.filling;

import org.itaworkbook.architecture.violating.report.document.Page;

/** Uses a package that it may not use. */
public final class Pen {

  static final Class<?> FORBIDDEN = Page.class;
}
