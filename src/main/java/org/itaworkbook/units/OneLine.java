package org.itaworkbook.units;

/**
 * Texts that people typed and that go into headers, subjects and file names. A line break in one of
 * them could start a header of its own.
 */
public final class OneLine {

  private static final int LONGEST_NAME = 100;

  private OneLine() {}

  /** The text on one line: control and invisible characters are gone, white space is one blank. */
  public static String of(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ")
        .replaceAll("[\\p{Cf}\\p{Cs}\\p{Co}]", "")
        .replaceAll("[\\s\\u00a0]+", " ")
        .strip();
  }

  /** A file name without an extension that every system can keep, at most 100 characters long. */
  public static String fileName(String words) {
    String name = of(words).replaceAll("[\"*/:<>?\\\\|%;]", "_").replaceAll("^\\.+", "");
    int end = Math.min(name.length(), LONGEST_NAME);
    if (end < name.length() && Character.isHighSurrogate(name.charAt(end - 1))) {
      end--;
    }
    String shortened = name.substring(0, end).replaceAll("[ .]+$", "");
    return shortened.isEmpty() ? "ITA" : shortened;
  }
}
