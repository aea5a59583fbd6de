package org.itaworkbook.text;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One text in the two languages of the program. */
public record Text(String th, String en) implements Serializable {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Text text && th.equals(text.th) && en.equals(text.en);
  }

  @Override
  public int hashCode() {
    return th.hashCode();
  }

  /** The English text for an English locale, else the Thai one. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : th;
  }
}
