package org.itaworkbook.units;

import java.util.List;
import java.util.regex.Pattern;
import org.itaworkbook.text.OneLine;

/** Lists as staff type them into one cell. */
final class ListText {

  private static final Pattern SEPARATOR = Pattern.compile("[,;/\\n\\r\\u3001]+");
  private static final Pattern AND = Pattern.compile("(?<=\\s)และ");

  private ListText() {}

  /** What stands between commas, semicolons, slashes and line breaks; none of them blank. */
  static List<String> items(String text) {
    return SEPARATOR.splitAsStream(text).map(OneLine::of).filter(each -> !each.isEmpty()).toList();
  }

  /**
   * What stands between the words for "and" in an item. A name may hold that word itself: look
   * whether the item as a whole means something first.
   */
  static List<String> joined(String item) {
    return AND.splitAsStream(item).map(OneLine::of).filter(each -> !each.isEmpty()).toList();
  }
}
