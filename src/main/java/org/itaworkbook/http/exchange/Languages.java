package org.itaworkbook.http.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language of what people read: Thai, or English for whoever prefers it. */
public final class Languages {

  public static final Locale THAI = new Locale("th");

  public static final List<Locale> SPOKEN = List.of(THAI, Locale.ENGLISH);

  private Languages() {}

  /** The language of that name, if it is spoken. */
  public static Optional<Locale> named(String name) {
    return SPOKEN.stream().filter(each -> each.getLanguage().equals(name)).findFirst();
  }

  /**
   * Picks by {@code Accept-Language} (RFC 9110, 12.5.4); Thai where it says nothing that is known.
   */
  public static Locale of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return THAI;
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage.strip()), SPOKEN);
      return found == null ? THAI : found;
    } catch (IllegalArgumentException e) {
      return THAI;
    }
  }
}
