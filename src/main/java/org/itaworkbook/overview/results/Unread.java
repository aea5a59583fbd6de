package org.itaworkbook.overview.results;

import java.io.Serializable;
import java.util.Comparator;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.text.Text;

/**
 * A file of which no result is known.
 *
 * @param reason why, in the refusal's own words
 */
public record Unread(Source source, Refusal refusal, Text reason)
    implements Comparable<Unread>, Serializable {

  private static final Comparator<Unread> ORDER =
      Comparator.comparing(Unread::source)
          .thenComparing(Unread::refusal)
          .thenComparing(each -> each.reason().th())
          .thenComparing(each -> each.reason().en());

  @Override
  public int compareTo(Unread other) {
    return ORDER.compare(this, other);
  }
}
