package org.itaworkbook.workers;

/** A defect of the program, met in a process of work; bears that process's stack trace. */
public final class WorkFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WorkFailedException(String kind, StackTraceElement[] where) {
    super(kind);
    setStackTrace(where);
  }
}
