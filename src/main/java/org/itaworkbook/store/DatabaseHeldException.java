package org.itaworkbook.store;

import java.nio.file.Path;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.SpokenException;

/** Another process has the database's file; the same may go well once that has ended. */
public final class DatabaseHeldException extends SpokenException {

  private static final long serialVersionUID = 1L;

  /**
   * @param holder the number of the process, as far as it is known
   */
  DatabaseHeldException(Path folder, String holder) {
    super(Messages.text("store.held", folder, holder.isEmpty() ? "?" : holder));
  }
}
