package org.itaworkbook.text;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts that people typed and that go into headers, subjects and file names. A line break in one of
 * them could start a header of its own.
 */
public final class OneLine {

  /**
   * Linux takes 255 bytes and Windows 255 characters; this leaves room for an extension, a number
   * and what a program that saves safely puts behind.
   */
  private static final int MOST_BYTES = 180;

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern UNKEPT = Pattern.compile("[\"*/:<>?\\\\|%;]");
  private static final Pattern FIRST_DOTS = Pattern.compile("^\\.+");
  private static final Pattern LAST_DOTS = Pattern.compile("[ .]+$");

  private OneLine() {}

  /** The text on one line: control and invisible characters are gone, white space is one blank. */
  public static String of(String text) {
    String line = BREAKS.matcher(text).replaceAll(" ");
    return BLANKS.matcher(UNSEEN.matcher(line).replaceAll("")).replaceAll(" ").strip();
  }

  /** A file name without an extension that every system can keep, at most 180 bytes of UTF-8. */
  public static String fileName(String words) {
    String name = FIRST_DOTS.matcher(UNKEPT.matcher(of(words)).replaceAll("_")).replaceAll("");
    String shortened = LAST_DOTS.matcher(shortened(name)).replaceAll("");
    return shortened.isEmpty() ? "ITA" : shortened;
  }

  /** Cut between characters as people see them: a Thai vowel or tone mark stays on its letter. */
  private static String shortened(String name) {
    if (bytes(name) <= MOST_BYTES) {
      return name;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(name);
    int end = 0;
    int size = 0;
    for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
      size += bytes(name.substring(end, next));
      if (size > MOST_BYTES) {
        break;
      }
      end = next;
    }
    return name.substring(0, end);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
