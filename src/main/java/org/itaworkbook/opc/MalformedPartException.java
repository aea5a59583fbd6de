package org.itaworkbook.opc;

import java.util.Locale;

/** A part that cannot be read as it stands. */
public final class MalformedPartException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What is wrong with a part. */
  public enum Fault {
    /** It is not UTF-8, or says that it is something else. */
    ENCODING,
    /** It has a document type, which could name entities. */
    DOCUMENT_TYPE,
    /** It is not well-formed XML. */
    NOT_WELL_FORMED,
    /** It is well-formed, but not what a part of its kind is. */
    UNEXPECTED
  }

  /** The kind of fault. */
  private final Fault fault;

  /** The byte at which it was found. */
  private final int position;

  /**
   * @param detail what was found, in a few words
   * @param position the byte at which it was found, counted from 0
   */
  public MalformedPartException(Fault fault, String detail, int position) {
    super(
        fault.name().toLowerCase(Locale.ROOT).replace('_', ' ')
            + ": "
            + detail
            + " at byte "
            + position);
    this.fault = fault;
    this.position = position;
  }

  /** What is wrong. */
  public Fault fault() {
    return fault;
  }

  /** The byte at which it was found, counted from 0. */
  public int position() {
    return position;
  }
}
