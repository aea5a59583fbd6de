package org.itaworkbook.report.drawing;

import java.util.List;
import org.itaworkbook.report.markup.WordStyle;
import org.itaworkbook.text.Messages;

/** The table of measures, whose rows are tall and may go on overleaf. */
final class MeasureTable {

  private MeasureTable() {}

  static void write(WordWriter word) {
    new TableWriter(word, true, 1800, 2250, 2721, 1050, 1250)
        .begin(Messages.thai("report.heading.measures"))
        .header(
            "table_measures",
            List.of(
                TableWriter.Header.of(Messages.thai("report.table.measure")),
                TableWriter.Header.of(Messages.thai("report.table.analysis")),
                TableWriter.Header.of(Messages.thai("report.table.steps")),
                TableWriter.Header.of(Messages.thai("report.table.period")),
                TableWriter.Header.of(Messages.thai("report.table.owner"))))
        .data(
            WordStyle.TABLE_TEXT,
            WordStyle.TABLE_TEXT,
            WordStyle.TABLE_LIST,
            WordStyle.TABLE_TEXT,
            WordStyle.TABLE_TEXT)
        .end();
  }
}
