package org.itaworkbook.responses.tables;

/** Something that the fast reader does not know, and leaves to the one that knows all of XML. */
final class UnknownMarkupException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownMarkupException() {
    super("not for the fast reader", null, false, false);
  }
}
