package org.itaworkbook.cli.command;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.text.Fingerprint;

/**
 * One of several parts of a work, each of which can be done on another machine. A file belongs to a
 * part by its name alone, so that doing a part again does the same files.
 *
 * @param number 1 to {@code of}
 */
record Shard(int number, int of) {

  private static final int HEXADECIMAL = 16;

  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})/([1-9][0-9]{0,5})");

  /**
   * Reads {@code 3/20}.
   *
   * @throws CommandFault for anything else
   */
  static Shard of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (matcher.matches()) {
      int number = Integer.parseInt(matcher.group(1));
      int of = Integer.parseInt(matcher.group(2));
      if (number <= of) {
        return new Shard(number, of);
      }
    }
    throw new CommandFault("shard", text);
  }

  boolean holds(String file) {
    BigInteger hash = new BigInteger(Fingerprint.of(file), HEXADECIMAL);
    return hash.mod(BigInteger.valueOf(of)).intValueExact() == number - 1;
  }
}
