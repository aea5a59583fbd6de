package org.itaworkbook.text;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of files that every system can keep, whatever words they are made of. */
public final class FileNames {

  /**
   * Linux takes 255 bytes and Windows 255 characters; this leaves room for an ending, an extension,
   * a number and what a program that saves safely puts behind.
   */
  private static final int MOST_BYTES = 180;

  /** What is left of words that hold nothing that a name may. */
  private static final String UNNAMED = "ITA";

  private static final Pattern UNKEPT = Pattern.compile("[\"*/:<>?\\\\|%;]");
  private static final Pattern FIRST_DOTS = Pattern.compile("^[ .]+");
  private static final Pattern LAST_DOTS = Pattern.compile("[ .]+$");

  /** Devices to Windows, whatever the extension (Microsoft, "Naming Files, Paths, Namespaces"). */
  private static final Pattern DEVICE =
      Pattern.compile(
          "(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³]) *(\\..*)?",
          Pattern.CASE_INSENSITIVE);

  /** What Windows and macOS put into folders: pictures in small, and how the folder looks. */
  private static final Pattern SYSTEMS =
      Pattern.compile(
          "(?:ehthumbs(?:_vista)?|thumbs)\\.db(?::.*)?|desktop\\.ini|folder\\.htt|icon\\r",
          Pattern.CASE_INSENSITIVE);

  private FileNames() {}

  /**
   * A name without its extension: on one line, at most 180 bytes of UTF-8, cut between characters
   * as people see them, so that a Thai vowel or tone mark stays on its letter.
   */
  public static String stem(String words) {
    String kept = UNKEPT.matcher(OneLine.of(words)).replaceAll("_");
    String name = shortened(FIRST_DOTS.matcher(kept).replaceAll(""));
    String stem = LAST_DOTS.matcher(name).replaceAll("");
    if (stem.isEmpty()) {
      return UNNAMED;
    }
    return DEVICE.matcher(stem).matches() ? "_" + stem : stem;
  }

  /** Names for files in one folder, each once in any case; later ones get a number. */
  public static List<String> distinct(List<String> stems, String extension) {
    Set<String> taken = new HashSet<>();
    Map<String, Integer> numbers = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (String stem : stems) {
      String name = stem + extension;
      while (!taken.add(name.toLowerCase(Locale.ROOT))) {
        int number = numbers.merge(stem.toLowerCase(Locale.ROOT), 2, (last, two) -> last + 1);
        name = stem + " (" + number + ")" + extension;
      }
      names.add(name);
    }
    return names;
  }

  /**
   * A file's own name, without what an earlier result has behind it: the ending, and the number
   * that a folder or a browser gave it, as {@code (2)}.
   *
   * @param ending such as {@code -annotated}
   */
  public static String withoutEnding(String stem, String ending) {
    Matcher result =
        Pattern.compile("(.+)" + Pattern.quote(ending) + "(?: ?\\([0-9]{1,6}\\))?").matcher(stem);
    return result.matches() ? result.group(1) : stem;
  }

  /**
   * Whether a file is none of a person's: a lock of Office, or one that a system keeps for itself.
   */
  public static boolean isSystems(String name) {
    return name.startsWith("~$") || name.startsWith(".") || SYSTEMS.matcher(name).matches();
  }

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
