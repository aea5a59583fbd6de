package org.itaworkbook.json.overview;

import org.itaworkbook.json.base.JsonDocument;
import org.itaworkbook.overview.results.Unread;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A file that could not be read, as a line that can be read again.
 *
 * @param refused null for a file that never arrived
 * @param reason in both languages
 */
public record UnreadJson(@Nullable Refusal refused, Text reason, File source)
    implements JsonDocument {

  /**
   * The file.
   *
   * @param sha256 null where it never arrived
   * @param place always null: no row of it is known
   */
  record File(String file, @Nullable String sha256, @Nullable String place) {}

  /** What is said of a file. */
  public static UnreadJson of(Unread unread) {
    return new UnreadJson(
        unread.refusal(), unread.reason(), new File(unread.file(), unread.sha256(), null));
  }
}
