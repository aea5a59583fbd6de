package org.itaworkbook.cli.terminal;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/** Where a command speaks, and in which language. */
public record Console(PrintStream out, PrintStream err, Locale locale) {

  /** The same that says everything where complaints go, since results take the other way. */
  public Console aside() {
    return new Console(err, err, locale);
  }

  /** The text {@code cli.NAME}. */
  public String say(String name, Object... arguments) {
    return say(Messages.text("cli." + name, arguments));
  }

  public String say(Text text) {
    return text.in(locale);
  }

  public void print(List<String> lines) {
    lines.forEach(out::println);
  }

  public void complain(String sentence) {
    err.println(sentence);
  }
}
