package org.itaworkbook.framework;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a year's report says in words that are the same for every agency; in Thai, as the report is,
 * with Arabic digits. What is absent is not in the report.
 *
 * @param passages paragraphs, by what they are
 * @param about what an instrument, an indicator or a sub-indicator measures, by its figure
 * @param benchmark null where none was published
 */
public record ReportTexts(
    Map<Passage, List<String>> passages,
    Map<FigureCode, String> about,
    @Nullable Benchmark benchmark)
    implements Serializable {

  public static final ReportTexts NONE = new ReportTexts(Map.of(), Map.of(), null);

  /** The values that a passage may name in braces. */
  public static final Set<String> VALUES =
      Set.of(
          "Agency",
          "AgencyType",
          "FiscalYear",
          "NextFiscalYear",
          "Announced",
          "Total",
          "Level",
          "Threshold");

  private static final Pattern NAMED = Pattern.compile("\\{([^{}]*)}");

  public ReportTexts {
    Map<Passage, List<String>> copied = new EnumMap<>(Passage.class);
    passages.forEach((passage, paragraphs) -> copied.put(passage, List.copyOf(paragraphs)));
    passages = Collections.unmodifiableMap(copied);
    about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
  }

  /** The paragraphs of a passage; empty where the year has none. */
  public List<String> paragraphs(Passage passage) {
    return passages.getOrDefault(passage, List.of());
  }

  /** What a text names in braces that is no value. */
  public static List<String> unknownValues(String text) {
    return NAMED
        .matcher(text)
        .results()
        .map(each -> each.group(1))
        .filter(each -> !VALUES.contains(each))
        .toList();
  }

  /** A text taken apart: words, then the name of a value, then words again, and so on. */
  public static List<String> split(String text) {
    List<String> pieces = new ArrayList<>();
    Matcher matcher = NAMED.matcher(text);
    int from = 0;
    while (matcher.find()) {
      pieces.add(text.substring(from, matcher.start()));
      pieces.add(matcher.group(1));
      from = matcher.end();
    }
    pieces.add(text.substring(from));
    return pieces;
  }
}
