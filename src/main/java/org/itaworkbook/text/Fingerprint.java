package org.itaworkbook.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether two things are the same without keeping either: their SHA-256, in hexadecimal. */
public final class Fingerprint {

  private static final int SHORT = 10;

  private Fingerprint() {}

  /** That of a text in UTF-8, as 64 digits. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * That of words in their order, as 64 digits. Each goes in behind its length, so that no two
   * lists of words make one text.
   *
   * @param words each by its {@code toString}, which must be a defined form of it: a text, a code,
   *     an enum's name, a plain number; never that of a collection or of a record's components
   */
  public static String of(List<?> words) {
    StringBuilder text = new StringBuilder();
    for (Object each : words) {
      String word = each.toString();
      text.append(word.length()).append(':').append(word).append('\n');
    }
    return of(text.toString());
  }

  /** The first ten digits of what all spellings share that a person takes for the same. */
  public static String ofSpellings(String text) {
    return of(Alike.of(text)).substring(0, SHORT);
  }

  /** That of bytes, as 64 digits. */
  public static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
