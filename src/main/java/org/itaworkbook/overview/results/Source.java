package org.itaworkbook.overview.results;

import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where a result was read.
 *
 * @param file its path below the folder that was named, with {@code /} between folders; its name
 *     alone where it was named itself
 * @param sha256 of the file's bytes, 64 hexadecimal digits
 * @param place the row of a table with one row an agency, such as {@code Sheet1!A5}; null for a
 *     workbook of one agency
 */
public record Source(String file, String sha256, @Nullable String place)
    implements Comparable<Source>, Serializable {

  private static final Comparator<Source> ORDER =
      Comparator.comparing(Source::file)
          .thenComparing(Source::place, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Source::sha256);

  /** The folders that the file lies in, which say its group; empty where there is none. */
  public String folder() {
    int end = file.lastIndexOf('/');
    return end < 0 ? "" : file.substring(0, end);
  }

  /** The same bytes under another name. */
  public Source named(String other) {
    return new Source(other, sha256, place);
  }

  @Override
  public int compareTo(Source other) {
    return ORDER.compare(this, other);
  }

  /** The file, and the row where it holds several agencies. */
  @Override
  public String toString() {
    return place == null ? file : file + " " + place;
  }
}
