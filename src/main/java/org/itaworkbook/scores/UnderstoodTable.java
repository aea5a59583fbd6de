package org.itaworkbook.scores;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A table that the reader took for one of the assessment's.
 *
 * @param header the first cell of its header row
 * @param columns what each column, by its letters, was taken for
 * @param questions how many questions were found in it
 */
public record UnderstoodTable(
    String sheet, String header, Map<String, ColumnMeaning> columns, int questions)
    implements Serializable {

  public UnderstoodTable {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }
}
