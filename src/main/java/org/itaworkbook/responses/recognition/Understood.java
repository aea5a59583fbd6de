package org.itaworkbook.responses.recognition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaworkbook.framework.Part;
import org.itaworkbook.responses.tables.Table;
import org.itaworkbook.scores.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a table with answers.
 *
 * @param headed the number of the last row of its headings; rows behind it are read
 * @param part that all its rows are of; null where columns or values tell it
 * @param sampled how many of the first rows were looked at
 * @param findings of its headings
 */
public record Understood(
    Table table,
    ExportKind kind,
    long headed,
    List<Column> columns,
    @Nullable Part part,
    int sampled,
    List<Finding> findings) {

  public Understood {
    columns = List.copyOf(columns);
    findings = List.copyOf(findings);
  }

  /**
   * Whether it can only be a table of answers: several questions stand in its headings and several
   * rows below, or rows say whose answer they are.
   */
  public boolean isOfPersons() {
    if (kind == ExportKind.LONG) {
      return first(Meaning.PERSON).isPresent();
    }
    long questions = all(Meaning.ANSWERS).count();
    return kind == ExportKind.COUNTS || questions > 2 && sampled > 1;
  }

  /** The columns of a meaning, the one that counts first. */
  public Stream<Column> all(Meaning meaning) {
    return columns.stream()
        .filter(each -> each.meaning() == meaning)
        .sorted((one, other) -> Integer.compare(one.rank(), other.rank()));
  }

  public Optional<Column> first(Meaning meaning) {
    return all(meaning).findFirst();
  }

  /** Such as {@code answers.xlsx: แผ่นที่ 1}. */
  public String name() {
    return table.sheet().isEmpty() ? table.file() : table.file() + ": " + table.sheet();
  }
}
