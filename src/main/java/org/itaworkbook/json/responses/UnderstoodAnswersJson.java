package org.itaworkbook.json.responses;

import java.util.List;
import org.itaworkbook.responses.recognition.ExportKind;
import org.itaworkbook.responses.recognition.ReadWord;
import org.itaworkbook.responses.recognition.ResponseMap;
import org.itaworkbook.responses.scored.ReadTable;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of the files, and the map that says the same.
 *
 * @param map to be edited and given back
 */
record UnderstoodAnswersJson(List<AnswerTableJson> files, ResponseMapJson map) {

  /**
   * A table of a file.
   *
   * @param whole whether all of its rows were read
   * @param part of all its rows; null where columns tell it
   * @param answers words, points, numbers or codes
   */
  record AnswerTableJson(
      String file,
      String sheet,
      ExportKind kind,
      long rows,
      @Nullable String part,
      String answers,
      List<ColumnJson> columns,
      List<WordJson> words,
      boolean whole) {}

  /**
   * A spelling among answers.
   *
   * @param answers the year's set of choices
   * @param count how many answers are so spelled; null where there are too few rows to tell it
   * @param place of the choice as the form shows it, from 1; null where it is none
   * @param word the choice's usual word
   */
  record WordJson(
      String answers,
      String spelling,
      @Nullable Long count,
      ReadWord.Kind is,
      @Nullable Integer place,
      @Nullable String word) {

    static WordJson of(ReadWord word, boolean counted) {
      return new WordJson(
          word.set(),
          word.spelling(),
          counted ? word.count() : null,
          word.kind(),
          word.place() == 0 ? null : word.place(),
          word.word());
    }
  }

  /** A column, and the question or the meaning that it has. */
  record ColumnJson(String header, String is, @Nullable String part) {}

  static UnderstoodAnswersJson of(List<ReadTable> tables, ResponseMap map) {
    return new UnderstoodAnswersJson(
        tables.stream().map(UnderstoodAnswersJson::file).toList(), ResponseMapJson.of(map, tables));
  }

  static AnswerTableJson file(ReadTable table) {
    return new AnswerTableJson(
        table.file(),
        table.sheet(),
        table.kind(),
        table.rows(),
        table.part(),
        table.answers(),
        table.columns().stream()
            .map(each -> new ColumnJson(each.header(), each.is(), each.part()))
            .toList(),
        table.words().stream().map(each -> WordJson.of(each, table.tellsCounts())).toList(),
        table.whole());
  }
}
