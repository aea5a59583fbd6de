package org.itaworkbook.workbook.contract;

import org.itaworkbook.text.Alike;

/** Spells headers and labels alike. */
public final class HeaderText {

  private HeaderText() {}

  public static String alike(String text) {
    return Alike.of(text);
  }
}
