package org.itaworkbook.json.overview;

import org.itaworkbook.json.base.JsonDocument;
import org.itaworkbook.overview.results.Source;
import org.itaworkbook.overview.results.Unread;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.text.Text;

/**
 * A file that could not be read, as a line that can be read again.
 *
 * @param reason in both languages
 */
public record UnreadJson(Refusal refused, Text reason, Source source) implements JsonDocument {

  /** What is said of a file. */
  public static UnreadJson of(Unread unread) {
    return new UnreadJson(unread.refusal(), unread.reason(), unread.source());
  }
}
