package org.itaworkbook.workbook;

import org.itaworkbook.framework.Alike;

/** Spells headers and labels alike. */
final class HeaderText {

  private HeaderText() {}

  static String alike(String text) {
    return Alike.of(text);
  }
}
