package org.itaworkbook.scores;

import org.itaworkbook.text.Messages;
import org.itaworkbook.text.SpokenException;
import org.itaworkbook.text.Text;

/**
 * An input that cannot be answered with a workbook or an analysis. The text {@code refusals.NAME}
 * says what it is and what to do.
 */
public final class RefusedException extends SpokenException {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  public RefusedException(Refusal refusal, Object... arguments) {
    this(refusal, Messages.text("refusals." + refusal.name(), arguments));
  }

  /** What another process refused, and said of it. */
  public static RefusedException of(Refusal refusal, Text text) {
    return new RefusedException(refusal, text);
  }

  private RefusedException(Refusal refusal, Text text) {
    super(refusal + ": " + text.en(), text);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
