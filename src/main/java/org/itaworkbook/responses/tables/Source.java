package org.itaworkbook.responses.tables;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that may be read more than once, such as a file or an entry of a zip. */
@FunctionalInterface
interface Source {
  InputStream open() throws IOException;
}
