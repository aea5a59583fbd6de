package org.itaworkbook.workbook.recognition;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.contract.YearHeaders;
import org.itaworkbook.workbook.layout.QuestionRow;

/** How columns and their headings are called in what is told of them. */
final class ColumnTexts {

  private ColumnTexts() {}

  static String letters(Collection<Integer> numbers) {
    return numbers.stream().map(Address::letters).collect(Collectors.joining(", "));
  }

  /** The headings of columns, each once. */
  static String headings(List<HeadedColumn> columns) {
    return columns.stream()
        .map(ColumnTexts::headings)
        .filter(each -> !each.isEmpty())
        .distinct()
        .collect(quoted());
  }

  private static String headings(HeadedColumn column) {
    return column.headings().stream()
        .map(each -> each.heading().text().strip().replaceAll("\\s+", " "))
        .collect(Collectors.joining(" › "));
  }

  /** The names that the columns of a table's scores may have. */
  static String wanted(List<QuestionRow> rows) {
    return wanted(rows, false);
  }

  /**
   * The same.
   *
   * @param parted whether the columns say which part they are of, whatever the rows say
   */
  static String wanted(List<QuestionRow> rows, boolean parted) {
    Set<String> names = new LinkedHashSet<>();
    for (QuestionRow row : rows) {
      Part only = row.only();
      Instrument instrument = row.instrument();
      if (only != null && !parted) {
        names.add(Role.SCORE.header());
      } else {
        instrument.parts().forEach(part -> names.add(YearHeaders.score(instrument, part)));
      }
    }
    return names.stream().collect(quoted());
  }

  static Collector<CharSequence, ?, String> quoted() {
    return Collectors.joining("”, “", "“", "”");
  }
}
