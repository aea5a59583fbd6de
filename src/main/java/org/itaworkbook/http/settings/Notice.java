package org.itaworkbook.http.settings;

import org.itaworkbook.text.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for personal data, as the privacy notice says it.
 *
 * @param controller the agency's name; null where it is not said
 * @param contact where to turn to, such as an address or a telephone number; null likewise
 */
public record Notice(@Nullable String controller, @Nullable String contact) {

  /** Nothing is said. */
  public static final Notice NONE = new Notice(null, null);

  public Notice {
    controller = line(controller);
    contact = line(contact);
  }

  private static @Nullable String line(@Nullable String typed) {
    String line = typed == null ? "" : OneLine.of(typed);
    return line.isEmpty() ? null : line;
  }
}
