package org.itaworkbook.workbook.contract;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.itaworkbook.text.Messages;

/** The sheets that the engine adds, in the order in which they stand. */
public enum EngineSheet {
  SUMMARY("Summary"),
  ACTIONS("Actions"),
  GAP("Gap"),
  CHECKS("Checks"),
  /** What units have answered; there once something was collected. */
  PROGRESS("Progress"),
  /** What became of the messages to units; there once somebody asked for it. */
  DELIVERIES("Deliveries");

  /** Those that every annotation draws. */
  public static final Set<EngineSheet> OF_AN_ANALYSIS = EnumSet.range(SUMMARY, CHECKS);

  private final String word;

  EngineSheet(String word) {
    this.word = word;
  }

  /** The hidden name that tells the sheet from staff's, whatever its tab says. */
  public String hiddenName() {
    return HiddenNames.ENGINE_SHEET + word;
  }

  /** What its tab says where staff have no such tab themselves. */
  public String title() {
    return Messages.thai("sheets.title." + word.toLowerCase(Locale.ROOT));
  }

  /** The middle of its parts' names. */
  public String partName() {
    return "ita-" + word.toLowerCase(Locale.ROOT);
  }
}
