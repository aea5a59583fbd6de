package org.itaworkbook.text;

import java.util.Locale;

/** The colours that whatever people read is written in, each by what it is for. */
public enum Palette {
  /** Titles and headings. */
  TITLE("1F3864"),
  /** Words. */
  INK("1A1A1A");

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
