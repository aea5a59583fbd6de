package org.itaworkbook.text;

import java.io.Serializable;
import java.util.Locale;

/** One text in the two languages of the program. */
public record Text(String th, String en) implements Serializable {

  /** The English text for an English locale, else the Thai one. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : th;
  }
}
