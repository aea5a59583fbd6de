package org.itaworkbook.text;

import java.util.Locale;

/**
 * The colours that whatever people read is written in, each by what it is for: sheets, charts and
 * letters.
 */
public enum Palette {
  /** Titles and headings, and the ground of headers. */
  TITLE("1F3864"),
  /** Words. */
  INK("1A1A1A"),
  /** Words in the engine's sheets. */
  BLACK("000000"),
  /** Words on a dark ground. */
  WHITE("FFFFFF"),
  /** Words that explain, below a title. */
  SUBTITLE("44546A"),
  /** Words that help, and may be passed over. */
  MUTED("595959"),
  /** Faint, but dark enough to be read on white. */
  FAINT("767676"),
  /** Links in the workbooks to fill in. */
  LINK("0B5CAD"),
  /** Links in the engine's sheets, as Excel colours them. */
  EXCELS_LINK("0563C1"),
  /** The ground of headers over the engine's columns. */
  SLATE("5A6B84"),
  /** The ground of what staff fill in. */
  INPUT_GROUND("FFF9DB"),
  /** The ground of what the engine fills in. */
  ENGINE_GROUND("EDF0F5"),
  /** The ground of the one figure that counts. */
  BIG_GROUND("DDEBF7"),
  /** The border of cells to fill in. */
  BORDER("BFC5CF"),
  /** The border of cells in the engine's sheets. */
  ENGINE_BORDER("A6A6A6"),
  /** A question below the threshold. */
  IMPROVE_INK("9C0006"),
  IMPROVE_GROUND("FFD9DC"),
  /** A question at the threshold or above. */
  MAINTAIN_INK("1B5E2B"),
  MAINTAIN_GROUND("DCF0DF"),
  /** What went well. */
  GOOD_INK("1E4620"),
  GOOD_GROUND("E2EFDA"),
  /** What is wrong. */
  BAD_INK("9C0006"),
  BAD_GROUND("FFC7CE"),
  /** What is to be looked at. */
  WARN_INK("5C4400"),
  WARN_GROUND("FFF2CC"),
  /** The first series of a chart. */
  SERIES("2F75B5"),
  /** The second series of a chart. */
  OTHER_SERIES("1F3864"),
  /** What of a chart is below the threshold. */
  BELOW("C00000"),
  /** From one point of a chart to the other. */
  SPAN("BDD7EE"),
  /** Answers from the worst to the best, orange to blue: eyes that see no red tell them apart. */
  WORST("A6470B"),
  WORSE("DE8530"),
  BAD("F6CD9C"),
  BETTER("C5DCF0"),
  GOOD("6AA5D5"),
  BEST("1F5C99"),
  /** The line of a threshold in a chart. */
  THRESHOLD("595959"),
  /** The grid of a chart. */
  GRID("D9D9D9");

  private final String rgb;

  Palette(String rgb) {
    this.rgb = rgb;
  }

  /** As Office Open XML has it, such as {@code 1F3864}. */
  public String rgb() {
    return rgb;
  }

  /** As CSS has it, such as {@code #1f3864}. */
  public String css() {
    return "#" + rgb.toLowerCase(Locale.ROOT);
  }
}
