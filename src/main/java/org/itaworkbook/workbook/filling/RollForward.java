package org.itaworkbook.workbook.filling;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.jspecify.annotations.Nullable;

/** Fills a year's workbook with scores of the year before, or of the same year. */
public final class RollForward {

  private final WorkbookFile workbook;
  private final Layout layout;
  private final Transfer transfer;

  public RollForward(WorkbookFile workbook, Layout layout) {
    this.workbook = workbook;
    this.layout = layout;
    this.transfer = new Transfer(workbook, layout);
  }

  /**
   * Fills in who it is about, its units and measures, and the scores: as last year's where they
   * are, as they are where they are of the same year, else not. What was carried over to another
   * year is told on the first sheet.
   *
   * @param year whose scores they are
   * @param known of the scores
   * @param from where the tables of units and measures are; null where there are none
   */
  public CarriedOver fill(Scores scores, FiscalYear year, LastYear known, @Nullable Layout from) {
    int years = layout.framework().fiscalYear().buddhistEra() - year.buddhistEra();
    if (years == 0) {
      return sameYear(scores, year, from);
    }
    Agency agency = scores.agency();
    transfer.agency(agency.with(agency.letters().withoutNote()), years == 1 ? known.total() : null);
    Map<QuestionCode, QuestionCode> same =
        years == 1 ? SameQuestions.of(layout.framework(), scores.framework()) : Map.of();
    transfer.previous(comparable(scores, same));
    int measures = 0;
    if (from != null) {
      transfer.units(from);
      measures = new CarriedMeasures(workbook, layout, from).carry();
    }
    CarriedOver carried =
        carried(scores, year, years == 1, same, measures).doubting(known.doubted());
    CarriedNote.write(workbook, carried);
    return carried;
  }

  private CarriedOver sameYear(Scores scores, FiscalYear year, @Nullable Layout from) {
    transfer.agency(scores.agency(), scores.previousTotal());
    transfer.respondents(scores);
    transfer.previous(scores.previous());
    transfer.scores(scores.values());
    if (from != null) {
      transfer.lastingTables(from);
    }
    Map<QuestionCode, QuestionCode> same = new TreeMap<>();
    layout.framework().questions().forEach(each -> same.put(each.code(), each.code()));
    return carried(scores, year, false, same, 0);
  }

  /** The scores of the questions that ask the same, by this year's codes. */
  private static Map<ScoreKey, BigDecimal> comparable(
      Scores scores, Map<QuestionCode, QuestionCode> same) {
    Map<ScoreKey, BigDecimal> comparable = new TreeMap<>();
    same.forEach(
        (now, then) ->
            scores
                .values()
                .forEach(
                    (key, value) -> {
                      if (key.question().equals(then)) {
                        comparable.put(new ScoreKey(now, key.part()), value);
                      }
                    }));
    return comparable;
  }

  private CarriedOver carried(
      Scores scores,
      FiscalYear year,
      boolean adjacent,
      Map<QuestionCode, QuestionCode> same,
      int measures) {
    Set<QuestionCode> scored = new TreeSet<>();
    scores.values().keySet().forEach(key -> scored.add(key.question()));
    Map<QuestionCode, QuestionCode> questions = new LinkedHashMap<>();
    codes(layout.framework())
        .filter(each -> same.containsKey(each) && scored.contains(same.get(each)))
        .forEach(each -> questions.put(each, same.get(each)));
    return new CarriedOver(
        year,
        adjacent,
        questions,
        codes(layout.framework()).filter(each -> !questions.containsKey(each)).toList(),
        codes(scores.framework())
            .filter(scored::contains)
            .filter(each -> !questions.containsValue(each))
            .toList(),
        measures,
        List.of());
  }

  private static Stream<QuestionCode> codes(Framework framework) {
    return framework.questions().stream().map(Question::code);
  }
}
