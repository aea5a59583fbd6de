package org.itaworkbook.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How results are named after what they were made of. */
public final class ResultName {

  private ResultName() {}

  /**
   * A file's own name, without what an earlier result has behind it: the suffix, and the number
   * that a folder or a browser gave it, as {@code (2)}.
   *
   * @param stem the name without its extension
   * @param suffix such as {@code -annotated}
   */
  public static String own(String stem, String suffix) {
    Matcher result =
        Pattern.compile("(.+)" + Pattern.quote(suffix) + "(?: ?\\([0-9]{1,6}\\))?").matcher(stem);
    return result.matches() ? result.group(1) : stem;
  }
}
