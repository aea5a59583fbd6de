package org.itaworkbook.text;

/**
 * What a person can be told and can do something about: the text says what is wrong and what to do
 * instead. Everything else that is thrown is a defect, or a failure of the machine.
 */
public abstract class SpokenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Text text;

  /** With the English text as the message of logs. */
  protected SpokenException(Text text) {
    this(text.en(), text);
  }

  /**
   * @param message for logs and stack traces
   */
  protected SpokenException(String message, Text text) {
    super(message);
    this.text = text;
  }

  public final Text text() {
    return text;
  }
}
