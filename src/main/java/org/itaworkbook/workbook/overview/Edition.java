package org.itaworkbook.workbook.overview;

import java.util.Map;
import java.util.TreeMap;

/**
 * For whom the workbook is drawn.
 *
 * @param published whether it may leave the office: without scores of questions, how many answered,
 *     who is to be helped first and what was found in the files
 * @param links from a file that was gathered to its address as seen from the workbook; those
 *     without one are named and not linked
 * @param rankedInAll whether agencies are ranked among all of a year too, beside those of their
 *     type, since somebody asked for it
 */
public record Edition(boolean published, Map<String, String> links, boolean rankedInAll) {

  /** For the office itself, without links. */
  public static final Edition INTERNAL = new Edition(false, Map.of(), false);

  /** To be handed out. */
  public static final Edition PUBLISHED = new Edition(true, Map.of(), false);

  public Edition {
    links = new TreeMap<>(links);
  }
}
