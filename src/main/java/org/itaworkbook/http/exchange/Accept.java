package org.itaworkbook.http.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.QuotedQualityCSV;
import org.eclipse.jetty.http.QuotedQualityCSV.QualityValue;
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
    List<QualityValue> ranges = weighed(header).getQualityValues();
    String best = null;
    double bestWeight = 0;
    for (String type : offered) {
      double weight = weight(ranges, type);
      if (weight > bestWeight) {
        best = type;
        bestWeight = weight;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether {@code Accept-Encoding} names gzip with a weight above 0 (RFC 9110, 12.5.3). */
  static boolean takesGzip(@Nullable String header) {
    return header != null
        && weighed(header).getValues().stream().anyMatch("gzip"::equalsIgnoreCase);
  }

  private static QuotedQualityCSV weighed(String header) {
    QuotedQualityCSV values = new QuotedQualityCSV();
    values.addValue(header);
    return values;
  }

  /** The weight of the most specific range that holds the type; 0 where none does. */
  private static double weight(List<QualityValue> ranges, String type) {
    String group = type.substring(0, type.indexOf('/')) + "/*";
    double weight = 0;
    int specific = 0;
    for (QualityValue range : ranges) {
      String name = range.getValue().toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
      int rank = name.equals(type) ? 3 : name.equals(group) ? 2 : name.equals("*/*") ? 1 : 0;
      if (rank > specific) {
        specific = rank;
        weight = range.getWeight();
      }
    }
    return weight;
  }
}
