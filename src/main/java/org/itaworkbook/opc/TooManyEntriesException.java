package org.itaworkbook.opc;

import java.util.zip.ZipException;

/** A zip lists more entries than its reader wants to know of. None of them was looked at. */
public final class TooManyEntriesException extends ZipException {

  private static final long serialVersionUID = 1;

  TooManyEntriesException(long entries) {
    super(entries + " entries");
  }
}
