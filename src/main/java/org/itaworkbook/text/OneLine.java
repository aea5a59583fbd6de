package org.itaworkbook.text;

import java.util.regex.Pattern;

/**
 * Texts that people typed and that go into headers, subjects and names. A line break in one of them
 * could start a header of its own.
 */
public final class OneLine {

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

  private OneLine() {}

  /** The text on one line: control and invisible characters are gone, white space is one blank. */
  public static String of(String text) {
    String line = BREAKS.matcher(text).replaceAll(" ");
    return BLANKS.matcher(UNSEEN.matcher(line).replaceAll("")).replaceAll(" ").strip();
  }

  /** The same with so many characters at most, and no half of one. */
  public static String of(String text, int most) {
    String line = of(text);
    if (line.length() <= most) {
      return line;
    }
    boolean parts = Character.isHighSurrogate(line.charAt(most - 1));
    return line.substring(0, parts ? most - 1 : most).strip();
  }
}
