package org.itaworkbook.cli;

import org.itaworkbook.framework.Messages;
import org.itaworkbook.framework.Text;

/** Why a command cannot do what it was asked for; the text says what to do instead. */
final class CommandFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Text text;

  /** A fault with the text {@code cli.fault.NAME}. */
  CommandFault(String name, Object... arguments) {
    this(Messages.text("cli.fault." + name, arguments));
  }

  CommandFault(Text text) {
    super(text.en());
    this.text = text;
  }

  Text text() {
    return text;
  }
}
