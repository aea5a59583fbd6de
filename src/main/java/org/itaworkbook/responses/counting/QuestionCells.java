package org.itaworkbook.responses.counting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Question;
import org.itaworkbook.responses.counts.PartLayout;
import org.itaworkbook.responses.recognition.QuestionNames;
import org.itaworkbook.responses.tables.RowCells;
import org.jspecify.annotations.Nullable;

/** The question that the cell of a row names, of tables with a row an answer. */
final class QuestionCells {

  /** A question, and where it lies among those of its part. */
  record Named(Question question, Instrument instrument, int place) {}

  /** More different names are none of questions. */
  private static final int MOST = 2_000;

  private final Framework framework;
  private final QuestionNames names;
  private final Map<String, Optional<Named>> known = new HashMap<>();

  QuestionCells(Framework framework) {
    this.framework = framework;
    this.names = new QuestionNames(framework);
  }

  /** Null where the cell names none. */
  @Nullable Named of(RowCells row, int column) {
    if (column < 0 || row.isBlank(column)) {
      return null;
    }
    return of(row.text(column));
  }

  @Nullable Named of(String text) {
    Optional<Named> found = known.get(text);
    if (found == null) {
      found = names.find(text).map(this::named);
      if (known.size() < MOST) {
        known.put(text, found);
      }
    }
    return found.orElse(null);
  }

  private Named named(Question question) {
    Instrument instrument = framework.instrumentOf(question.code());
    PartLayout layout = PartLayout.of(framework, instrument);
    return new Named(question, instrument, layout.place(question));
  }
}
