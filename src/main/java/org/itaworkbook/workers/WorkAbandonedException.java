package org.itaworkbook.workers;

/** The work was given up, since nobody waits for what comes of it. */
public final class WorkAbandonedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WorkAbandonedException() {
    super("nobody waits for it any more", null, false, false);
  }
}
