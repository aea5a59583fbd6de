package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.DoubtedScores;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.WordingIndex;
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.layout.ColumnUse;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.layout.QuestionTable;

/**
 * Rows that were taken for questions by nothing but a number. They are none where another column
 * says what each of them is about and that is not what the question asks, such as the names of
 * offices, or where the numbers run on beyond those of the instrument.
 */
final class BareNumbers {

  /** Fewer rows tell no habit. */
  private static final int MANY = 3;

  /** Columns farther from the numbers say nothing of them. */
  private static final int MOST_COLUMNS = 60;

  /** The likeness below which a text asks something else. */
  private static final double RELATED = 0.4;

  private final QuestionTable table;
  private final Map<Integer, RowText> texts = new HashMap<>();
  private final WordingIndex wordings;

  BareNumbers(QuestionTable table, List<RowText> texts, WordingIndex wordings) {
    this.table = table;
    this.wordings = wordings;
    texts.forEach(each -> this.texts.put(each.row(), each));
  }

  /**
   * What is to be told, with the rows whose scores may not be used.
   *
   * @param rows those that were taken for questions
   */
  Map<Finding, List<QuestionRow>> find(List<QuestionRow> rows) {
    Map<Finding, List<QuestionRow>> found = new LinkedHashMap<>();
    List<QuestionRow> bare =
        rows.stream().filter(row -> isBare(Objects.requireNonNull(texts.get(row.row())))).toList();
    if (bare.size() < MANY && bare.size() < rows.size()) {
      return found;
    }
    int end = Math.min(table.uses().lastKey(), table.uses().firstKey() + MOST_COLUMNS);
    for (int column = table.uses().firstKey(); column <= end && !bare.isEmpty(); column++) {
      if (mayTell(column) && tellsOther(bare, column)) {
        found.put(
            DoubtedScores.listed(
                places(bare), Address.letters(column), text(bare.get(0), column), code(bare)),
            bare);
        return found;
      }
    }
    runOn(bare, found);
    return found;
  }

  private static QuestionCode code(List<QuestionRow> bare) {
    return bare.get(0).question().code();
  }

  private static boolean isBare(RowText row) {
    return row.wording().isEmpty()
        && row.spelling().map(each -> each.letters().isEmpty()).orElse(row.number().isPresent());
  }

  /** Whether a column may say what a row is about. */
  private boolean mayTell(int column) {
    ColumnUse use = table.uses().get(column);
    return use == null || use.role() == Role.INDICATOR || use.role() == Role.SUB_INDICATOR;
  }

  /** Whether each row has a text of its own in a column, which few questions ask. */
  private boolean tellsOther(List<QuestionRow> bare, int column) {
    List<String> said = new ArrayList<>();
    int asked = 0;
    for (QuestionRow row : bare) {
      String text = text(row, column);
      if (text.codePoints().filter(Character::isLetter).limit(2).count() == 2) {
        said.add(text);
        asked += wordings.likeness(text, row.question()) < RELATED ? 0 : 1;
      }
    }
    Set<String> own = new HashSet<>(said);
    return said.size() * 2 > bare.size()
        && own.size() * 4 >= said.size() * 3
        && asked * 2 < said.size();
  }

  private static String text(QuestionRow row, int column) {
    return row.content(column).text().strip();
  }

  /** Numbers that go on from those of another instrument. */
  private void runOn(List<QuestionRow> bare, Map<Finding, List<QuestionRow>> found) {
    Map<Instrument, List<QuestionRow>> byInstrument = new LinkedHashMap<>();
    bare.forEach(
        row -> byInstrument.computeIfAbsent(row.instrument(), each -> new ArrayList<>()).add(row));
    byInstrument.forEach(
        (instrument, its) -> {
          int least = Integer.MAX_VALUE;
          int most = 0;
          for (RowText each : texts.values()) {
            boolean own = each.instrument() == null || each.instrument() == instrument;
            int number = own && isBare(each) ? number(each) : 0;
            if (number > 0) {
              least = Math.min(least, number);
              most = Math.max(most, number);
            }
          }
          if (least > 1 && most > instrument.questions().size()) {
            String column = Address.letters(table.codeColumn(its.get(0).row()));
            found.put(DoubtedScores.numbered(places(its), least, most, column, instrument), its);
          }
        });
  }

  private static int number(RowText row) {
    return row.spelling().map(each -> each.number()).or(row::number).orElse(0);
  }

  private static List<Place> places(List<QuestionRow> rows) {
    return rows.stream().map(QuestionRow::codePlace).toList();
  }
}
