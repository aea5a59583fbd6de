package org.itaworkbook.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.itaworkbook.framework.Messages;
import org.itaworkbook.framework.Text;

/** Where a command speaks, and in which language. */
record Console(PrintStream out, PrintStream err, Locale locale) {

  /** The text {@code cli.NAME}. */
  String say(String name, Object... arguments) {
    return say(Messages.text("cli." + name, arguments));
  }

  String say(Text text) {
    return text.in(locale);
  }

  void print(List<String> lines) {
    lines.forEach(out::println);
  }

  void complain(String sentence) {
    err.println(sentence);
  }
}
