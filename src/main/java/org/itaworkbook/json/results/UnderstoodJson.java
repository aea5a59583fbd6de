package org.itaworkbook.json.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.ColumnMeaning;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.UnderstoodTable;

/**
 * What was taken for what in a workbook.
 *
 * @param cells where the scores stand, blank ones too, by question and part; none for JSON scores
 */
record UnderstoodJson(List<Table> tables, Map<String, Map<String, String>> cells) {

  /**
   * A table of the assessment.
   *
   * @param columns what each column, by its letters, was taken for
   */
  record Table(String sheet, String header, Map<String, String> columns, int questions) {

    static Table of(UnderstoodTable table) {
      Map<String, String> columns = new LinkedHashMap<>();
      table.columns().forEach((letters, meaning) -> columns.put(letters, word(meaning)));
      return new Table(table.sheet(), table.header(), columns, table.questions());
    }

    /** Such as {@code code}, {@code survey} or {@code previous survey}. */
    private static String word(ColumnMeaning meaning) {
      if (meaning.part() == null) {
        return meaning.kind().name().toLowerCase(Locale.ROOT);
      }
      String part = meaning.part().value();
      return meaning.kind() == ColumnMeaning.Kind.SCORE ? part : "previous " + part;
    }
  }

  static UnderstoodJson of(Analysis analysis) {
    Map<ScoreKey, Place> places = analysis.scores().places().scores();
    Map<String, Map<String, String>> cells = new LinkedHashMap<>();
    for (QuestionResult result : analysis.questions()) {
      QuestionCode question = result.question().code();
      for (Part part : result.instrument().parts()) {
        Place place = places.get(new ScoreKey(question, part.id()));
        if (place != null) {
          cells
              .computeIfAbsent(question.toString(), any -> new LinkedHashMap<>())
              .put(part.id().value(), place.toString());
        }
      }
    }
    return new UnderstoodJson(
        analysis.scores().understood().stream().map(Table::of).toList(), cells);
  }
}
