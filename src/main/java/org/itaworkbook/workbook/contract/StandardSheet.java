package org.itaworkbook.workbook.contract;

import org.itaworkbook.text.Messages;

/** The sheets that every year has, apart from one for each instrument. */
public enum StandardSheet {
  GUIDE("guide"),
  AGENCY("agency"),
  PUBLISHED("published"),
  UNITS("units"),
  MEASURES("measures"),
  /** Hidden; the lists that cells are chosen from, too long for a validation of their own. */
  CHOICES("choices");

  /**
   * A column, counted from 0, that a sheet for the screen has empty and hidden. A printed area that
   * lies in it gives no page.
   */
  public static final int UNPRINTED = 25;

  private final String key;

  StandardSheet(String key) {
    this.key = key;
  }

  /**
   * Whether the paper of a workbook with results goes without it: help for who types, the form of
   * the agency and the addresses of people say nothing of the results.
   */
  public boolean isForScreen() {
    return this == GUIDE || this == AGENCY || this == UNITS;
  }

  /** The text on the sheet's tab. */
  public String title() {
    return Messages.thai("workbook.sheet." + key);
  }
}
