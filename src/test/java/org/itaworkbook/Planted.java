package org.itaworkbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What tests give to servers and no log may hold. Where Maven runs the tests each is written down
 * beside the logs of all servers that they start, and {@code scripts/test} looks for it there at
 * the end, with what {@code planted.txt} names besides.
 */
public final class Planted {

  /** Shorter ones could stand in a log by chance. */
  private static final int SHORTEST = 12;

  private Planted() {}

  /**
   * Remembers a secret that was made while testing, such as a cookie or a token.
   *
   * @return the same
   */
  public static String secret(String word) {
    String log = System.getProperty("suite.log");
    if (log != null && word.length() >= SHORTEST) {
      try {
        Path planted = Path.of(log).resolveSibling("planted.txt");
        Files.createDirectories(planted.getParent());
        Files.writeString(
            planted, word + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return word;
  }
}
