package org.itaworkbook.overview.results;

import java.io.Serializable;
import java.util.Comparator;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A file of which no result is known.
 *
 * @param file as {@link Source#file} names it
 * @param sha256 of its bytes, 64 hexadecimal digits; null for one that never arrived
 * @param refusal why it could not be read; null for one that never arrived
 * @param reason the same in words: the refusal's own, or those of whoever could not send it
 */
public record Unread(String file, @Nullable String sha256, @Nullable Refusal refusal, Text reason)
    implements Comparable<Unread>, Serializable {

  private static final Comparator<Unread> ORDER =
      Comparator.comparing(Unread::file)
          .thenComparing(Unread::sha256, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Unread::refusal, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(each -> each.reason().th())
          .thenComparing(each -> each.reason().en());

  @Override
  public int compareTo(Unread other) {
    return ORDER.compare(this, other);
  }
}
