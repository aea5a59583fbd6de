package org.itaworkbook.architecture.violating.workers;

import org.itaworkbook.architecture.violating.report.document.Page;

/** Uses a package that it may not use. */
public final class Peek {

  static final Class<?> FORBIDDEN = Page.class;
}
