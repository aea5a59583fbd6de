package org.itaworkbook.cli.terminal;

import org.itaworkbook.text.Messages;
import org.itaworkbook.text.SpokenException;
import org.itaworkbook.text.Text;

/** Why a command cannot do what it was asked for; the text says what to do instead. */
public final class CommandFault extends SpokenException {

  private static final long serialVersionUID = 1L;

  /** A fault with the text {@code cli.fault.NAME}. */
  public CommandFault(String name, Object... arguments) {
    this(Messages.text("cli.fault." + name, arguments));
  }

  public CommandFault(Text text) {
    super(text);
  }
}
