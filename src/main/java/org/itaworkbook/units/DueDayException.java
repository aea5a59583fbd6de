package org.itaworkbook.units;

import org.itaworkbook.framework.Messages;
import org.itaworkbook.framework.Text;

/** No day by which anybody can be asked to answer; the text says why and what to type instead. */
public final class DueDayException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Text text;

  DueDayException(String reason, String typed) {
    this(Messages.text("delivery.due." + reason, OneLine.of(typed)));
  }

  private DueDayException(Text text) {
    super(text.en());
    this.text = text;
  }

  public Text text() {
    return text;
  }
}
