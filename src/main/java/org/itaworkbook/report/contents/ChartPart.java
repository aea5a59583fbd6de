package org.itaworkbook.report.contents;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.charts.ChartWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows.
 *
 * @param description what a person who cannot see it is told
 * @param columns from their names to their values, one for each category
 * @param threshold drawn as a line over all categories; null for none
 * @param decimals that are shown of each value, 0 or 2
 */
public record ChartPart(
    String title,
    String description,
    List<String> categories,
    Map<String, List<@Nullable BigDecimal>> columns,
    @Nullable Threshold threshold,
    int decimals) {

  /** A chart of scores. */
  public ChartPart(
      String title,
      String description,
      List<String> categories,
      Map<String, List<@Nullable BigDecimal>> columns,
      @Nullable Threshold threshold) {
    this(title, description, categories, columns, threshold, 2);
  }

  /** A line at one height. */
  public record Threshold(String name, BigDecimal value) {}

  public ChartPart {
    categories = List.copyOf(categories);
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /** All series, that of the threshold last. */
  public Map<String, List<@Nullable BigDecimal>> series() {
    Map<String, List<@Nullable BigDecimal>> series = new LinkedHashMap<>(columns);
    if (threshold != null) {
      series.put(threshold.name(), Collections.nCopies(categories.size(), threshold.value()));
    }
    return series;
  }

  /** The workbook that comes with it. */
  public ChartWorkbook workbook() {
    return new ChartWorkbook(categories, series());
  }
}
