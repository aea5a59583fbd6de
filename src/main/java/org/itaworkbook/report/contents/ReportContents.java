package org.itaworkbook.report.contents;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.IndicatorGroup;
import org.itaworkbook.scores.Finding;
import org.jspecify.annotations.Nullable;

/**
 * All that the engine has to say in a report, by the names of marks without {@code ita_}.
 *
 * @param kind what the report is about
 * @param values by their names without {@code ITA-}
 * @param texts every text that a template may mark; one without paragraphs has nothing to say
 * @param tables rows by a table's name; a table without rows is left out
 * @param charts every chart that a template may mark; null for one that has nothing to show
 * @param groups the numbers of the indicators of each group, as far as it is known
 * @param findings what is to be known before it is published
 */
public record ReportContents(
    ReportKind kind,
    Map<String, String> values,
    Map<String, TextPart> texts,
    Map<String, List<TableRow>> tables,
    Map<String, @Nullable ChartPart> charts,
    Map<IndicatorGroup, List<Integer>> groups,
    List<Finding> findings) {

  /** What stands where a value is not known. */
  public static final String UNKNOWN = "……";

  public ReportContents {
    values = ordered(values);
    texts = ordered(texts);
    tables = ordered(tables);
    charts = ordered(charts);
    groups = ordered(groups);
    findings = List.copyOf(findings);
  }

  private static <K, V extends @Nullable Object> Map<K, V> ordered(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
