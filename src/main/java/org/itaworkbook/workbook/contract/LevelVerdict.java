package org.itaworkbook.workbook.contract;

import java.util.Locale;
import org.itaworkbook.text.Messages;

/** What the table of published figures says of the level that was calculated. */
public enum LevelVerdict {
  AGREES,
  DIFFERS;

  public String text() {
    return Messages.thai("sheets.published." + name().toLowerCase(Locale.ROOT));
  }
}
