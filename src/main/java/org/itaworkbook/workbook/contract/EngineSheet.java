package org.itaworkbook.workbook.contract;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Messages;

/** The sheets that the engine adds, in the order in which they stand. */
public enum EngineSheet {
  SUMMARY("Summary"),
  /** What to do, with what people wrote beside it. */
  ACTIONS("Actions"),
  /** Targets, some of which staff set. */
  PLAN("Plan"),
  GAP("Gap"),
  CHECKS("Checks"),
  /** What units have answered; there once something was collected. */
  PROGRESS("Progress"),
  /** What units have answered period by period; there once something was collected. */
  HISTORY("History"),
  /** What became of the messages to units; there once somebody asked for it. */
  DELIVERIES("Deliveries"),
  /** What persons answered; there once scores were made of answers. */
  RESPONSES("Responses"),
  /** What was read of answers, and what was left out. */
  DATA_QUALITY("DataQuality");

  /** Those that every annotation draws. */
  public static final Set<EngineSheet> OF_AN_ANALYSIS = EnumSet.range(SUMMARY, CHECKS);

  /** Those that are found without their hidden name, too, by what their first lines say. */
  public static final Set<EngineSheet> KNOWN_BY_THEIR_LINES =
      EnumSet.of(SUMMARY, ACTIONS, PLAN, GAP, CHECKS, HISTORY);

  /** What no message holds. */
  private static final String ANYTHING = "\uE000";

  /** What the sheet of actions says below its title where it has none. */
  private static final Set<String> NOTHING_TO_DO = Set.of("none", "unknown");

  private final String word;
  private final String hiddenName;

  EngineSheet(String word) {
    this.word = word;
    this.hiddenName = HiddenNames.ENGINE_SHEET + word;
  }

  /** The hidden name that tells the sheet from staff's, whatever its tab says. */
  public String hiddenName() {
    return hiddenName;
  }

  /** What its tab says where staff have no such tab themselves. */
  public String title() {
    return Messages.thai("sheets.title." + word.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a sheet under this title begins with the lines that the engine writes into it, by which
   * it is known where another program dropped its hidden name.
   *
   * @param lines the texts of the first cells of the first column, from the top
   */
  public boolean begins(List<String> lines) {
    String area = "sheets." + word.toLowerCase(Locale.ROOT);
    int second = this == SUMMARY ? 2 : 1;
    if (!OF_AN_ANALYSIS.contains(this)) {
      return isSaid(word.toLowerCase(Locale.ROOT) + ".title", lines.get(0));
    }
    return lines.size() > second
        && isSaid(area + ".title", lines.get(0))
        && Stream.of(this == SUMMARY ? "date" : "subtitle", "none", "unknown")
            .filter(key -> this == ACTIONS || !NOTHING_TO_DO.contains(key))
            .anyMatch(key -> isSaid(area + "." + key, lines.get(second)));
  }

  private static boolean isSaid(String key, String line) {
    String[] pieces = Messages.thai(key, ANYTHING, ANYTHING).split(ANYTHING, -1);
    String pattern = Arrays.stream(pieces).map(Pattern::quote).collect(Collectors.joining(".+"));
    return Digits.toArabic(line).strip().matches(pattern);
  }

  /** The middle of its parts' names. */
  public String partName() {
    return "ita-" + word.toLowerCase(Locale.ROOT);
  }
}
