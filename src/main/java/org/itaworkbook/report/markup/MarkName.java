package org.itaworkbook.report.markup;

import java.util.Locale;

/**
 * The names of marks in a document, by which an engine knows again what it writes. A leading
 * underscore hides a bookmark from Word's list; it is read with and without.
 */
public final class MarkName {

  /** What every name of a bookmark begins with. */
  public static final String PREFIX = "ita_";

  /** What every property begins with that is a value of the report. */
  public static final String VALUE = "ITA-";

  /** What the bookmarks begin with that the contents point at; they are no marks. */
  public static final String CONTENTS = "_Toc_ita_";

  private static final String HIDDEN = "_" + PREFIX;
  private static final int LONGEST = 40;

  private MarkName() {}

  /** The hidden bookmark of a mark, such as {@code text_overall}. */
  public static String bookmark(String mark) {
    String name = HIDDEN + mark;
    return name.length() <= LONGEST
        ? name
        : name.substring(0, LONGEST - 9) + "_" + Integer.toHexString(mark.hashCode());
  }

  /** Whether a bookmark is one of a mark. */
  public static boolean isMark(String bookmark) {
    String lower = bookmark.toLowerCase(Locale.ROOT);
    return lower.startsWith(PREFIX) || lower.startsWith(HIDDEN);
  }

  /** The mark of a bookmark that is one. */
  public static String mark(String bookmark) {
    return bookmark.substring(bookmark.startsWith("_") ? HIDDEN.length() : PREFIX.length());
  }

  /** The mark of a row of a table. */
  public static String row(String table, String key) {
    return "row_" + table.substring(table.indexOf('_') + 1) + "_" + key;
  }
}
