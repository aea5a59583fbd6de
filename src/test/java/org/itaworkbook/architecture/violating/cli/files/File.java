package org.itaworkbook.architecture.violating.cli.files;

import org.itaworkbook.architecture.violating.cli.Command;

/** Uses the package that stands above its rooms. */
public final class File {

  static final Class<?> FORBIDDEN = Command.class;
}
