package org.itaworkbook.http.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.QuotedCSV;
import org.jspecify.annotations.Nullable;

/** Which of several media types a caller would rather have (RFC 9110, 12.5.1). */
public final class Accept {

  private Accept() {}

  /**
   * The best of what is offered, the earlier where the caller does not mind; empty where none is
   * accepted.
   */
  public static Optional<String> best(@Nullable String header, List<String> offered) {
    if (header == null || header.isBlank()) {
      return Optional.of(offered.get(0));
    }
    List<String> ranges = new QuotedCSV(false, header).getValues();
    String best = null;
    double bestQuality = 0;
    for (String type : offered) {
      double quality = quality(ranges, type);
      if (quality > bestQuality) {
        best = type;
        bestQuality = quality;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether {@code Accept-Encoding} names gzip with a weight above 0 (RFC 9110, 12.5.3). */
  static boolean takesGzip(@Nullable String header) {
    return header != null
        && new QuotedCSV(false, header)
            .getValues().stream()
                .map(value -> value.toLowerCase(Locale.ROOT).split(";", -1))
                .anyMatch(parts -> parts[0].strip().equals("gzip") && weight(parts) > 0);
  }

  /** The quality of the most specific range that holds the type; 0 where none does. */
  private static double quality(List<String> ranges, String type) {
    String group = type.substring(0, type.indexOf('/')) + "/*";
    double quality = 0;
    int specific = 0;
    for (String range : ranges) {
      String[] parts = range.toLowerCase(Locale.ROOT).split(";", -1);
      String name = parts[0].strip();
      int rank = name.equals(type) ? 3 : name.equals(group) ? 2 : name.equals("*/*") ? 1 : 0;
      if (rank > specific) {
        specific = rank;
        quality = weight(parts);
      }
    }
    return quality;
  }

  private static double weight(String[] parts) {
    for (String part : parts) {
      String parameter = part.strip();
      if (parameter.startsWith("q=")) {
        try {
          return Double.parseDouble(parameter.substring(2).strip());
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }
}
