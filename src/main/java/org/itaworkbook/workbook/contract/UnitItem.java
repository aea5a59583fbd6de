package org.itaworkbook.workbook.contract;

import java.util.Locale;
import org.itaworkbook.text.Messages;

/** The rows of the table that says whose a unit's workbook is. */
public enum UnitItem {
  NAME,
  CODE,
  CONTACT,
  AGENCY,
  YEAR,
  ROUND,
  ROUND_ID,
  QUESTIONS,
  LOW,
  MEASURES,
  RETURN_TO,
  NOTE;

  /** Whether an answer cannot be matched without it. */
  public boolean isNeeded() {
    return this == CODE || this == ROUND_ID;
  }

  public String label() {
    return Messages.thai("unit.item." + name().toLowerCase(Locale.ROOT));
  }
}
