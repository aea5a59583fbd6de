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

  private final String key;

  StandardSheet(String key) {
    this.key = key;
  }

  /** The text on the sheet's tab. */
  public String title() {
    return Messages.thai("workbook.sheet." + key);
  }
}
