package org.itaworkbook.responses.scored;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.itaworkbook.framework.Part;
import org.itaworkbook.responses.counting.Counted.CountedTable;
import org.itaworkbook.responses.recognition.Column;
import org.itaworkbook.responses.recognition.ExportKind;
import org.itaworkbook.responses.recognition.Meaning;
import org.itaworkbook.responses.recognition.ReadWord;
import org.itaworkbook.responses.recognition.Understood;
import org.jspecify.annotations.Nullable;

/**
 * A table as it was understood.
 *
 * @param sheet empty for a text
 * @param part the figure of the part that all its rows are of; null where columns tell it
 * @param answers what its answers are: words, points, numbers or codes
 * @param words what spellings among them were read as, without those of few persons
 * @param whole whether all of its rows were read
 */
public record ReadTable(
    String file,
    String sheet,
    ExportKind kind,
    long rows,
    @Nullable String part,
    String answers,
    List<ReadColumn> columns,
    List<ReadWord> words,
    boolean whole)
    implements Serializable {

  /**
   * A column.
   *
   * @param is the code of its question, or the name of its {@link Meaning} in small letters
   * @param part the figure of the part that its heading names; null where it names none
   */
  public record ReadColumn(String header, String is, @Nullable String part)
      implements Serializable {}

  public ReadTable {
    columns = List.copyOf(columns);
    words = List.copyOf(words);
  }

  /** Whether it may be told how many answers are spelled in each way: of few rows it tells who. */
  public boolean tellsCounts() {
    return rows >= PartScorer.SMALLEST_DISTRIBUTION;
  }

  static ReadTable of(CountedTable table) {
    return of(table.understood(), table.rows(), table.answers(), table.words(), table.whole());
  }

  /** A table that is understood and not counted. */
  public static ReadTable of(Understood understood) {
    return of(understood, understood.sampled(), "", List.of(), false);
  }

  private static ReadTable of(
      Understood understood, long rows, String answers, List<ReadWord> words, boolean whole) {
    return new ReadTable(
        understood.table().file(),
        understood.table().sheet(),
        understood.kind(),
        rows,
        figure(understood.part()),
        answers,
        understood.columns().stream()
            .filter(each -> !each.header().isEmpty())
            .map(ReadTable::column)
            .toList(),
        words,
        whole);
  }

  private static ReadColumn column(Column column) {
    String is =
        column.meaning() == Meaning.ANSWERS
            ? Objects.requireNonNull(column.question()).code().toString()
            : column.meaning().name().toLowerCase(java.util.Locale.ROOT);
    return new ReadColumn(column.header(), is, figure(column.part()));
  }

  private static @Nullable String figure(@Nullable Part part) {
    return part == null ? null : part.figure().value();
  }
}
