package org.itaworkbook.workbook.filling;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.jspecify.annotations.Nullable;

/** Fills a year's workbook with scores of the year before, or of the same year. */
public final class RollForward {

  private final Layout layout;
  private final Transfer transfer;

  public RollForward(WorkbookFile workbook, Layout layout) {
    this.layout = layout;
    this.transfer = new Transfer(workbook, layout);
  }

  /**
   * Fills in who it is about and the scores: as last year's where they are, as they are where they
   * are of the same year, else not.
   *
   * @param year whose scores they are
   * @param total of the scores, if it is known
   * @return how many questions got a score
   */
  public int fill(Scores scores, FiscalYear year, @Nullable BigDecimal total) {
    int years = layout.framework().fiscalYear().buddhistEra() - year.buddhistEra();
    if (years == 0) {
      transfer.agency(scores, scores.previousTotal());
      transfer.respondents(scores);
      transfer.previous(scores.previous());
      return transfer.scores(scores.values());
    }
    transfer.agency(scores, years == 1 ? total : null);
    return years == 1 ? transfer.previous(comparable(scores)) : 0;
  }

  public void lastingTables(Layout from) {
    transfer.lastingTables(from);
  }

  /** The scores of the questions that ask the same, by this year's codes. */
  private Map<ScoreKey, BigDecimal> comparable(Scores scores) {
    Map<ScoreKey, BigDecimal> comparable = new TreeMap<>();
    SameQuestions.of(layout.framework(), scores.framework())
        .forEach(
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
}
