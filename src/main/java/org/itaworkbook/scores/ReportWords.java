package org.itaworkbook.scores;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What staff have written into the workbook for the yearly report; all of it is optional.
 *
 * @param announced the day on which the result was announced, as typed
 * @param quotes what the assessor wrote, pasted
 * @param texts what stands on the sheet of the report beside a subject, such as {@code ตัวชี้วัดที่
 *     4}, as typed
 */
public record ReportWords(@Nullable String announced, List<Quote> quotes, Map<String, String> texts)
    implements Serializable {

  public static final ReportWords NONE = new ReportWords(null, List.of(), Map.of());

  public ReportWords {
    quotes = List.copyOf(quotes);
    texts = Map.copyOf(texts);
  }

  /**
   * What the assessor wrote.
   *
   * @param subject of what: the whole, an instrument, or questions, as typed
   */
  public record Quote(String subject, String text) implements Serializable {}
}
