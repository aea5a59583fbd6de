package org.itaworkbook.workbook.filling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.parts.CellContent;
import org.jspecify.annotations.Nullable;

/**
 * Puts scores that were counted into staff's own workbook: only where nothing stands. What stands
 * there stays, and where it says otherwise that is told at its cell.
 */
public final class CountedScores {

  private final Layout layout;
  private final Scores there;

  /**
   * @param there what was read of the workbook
   */
  public CountedScores(Layout layout, Scores there) {
    this.layout = layout;
    this.there = there;
  }

  /** Fills them in; tells which of those that stand there differ. */
  public List<Finding> fill(Scores counted) {
    List<Finding> differing = new ArrayList<>();
    for (QuestionRow row : layout.rows()) {
      for (Part part : row.instrument().parts()) {
        ScoreKey key = new ScoreKey(row.question().code(), part.id());
        BigDecimal score = counted.values().get(key);
        Optional<Integer> column = row.scoreColumn(part);
        if (score != null && column.isPresent() && !layout.isDoubtful(key)) {
          fill(row, column.get(), key, score, differing);
        }
      }
    }
    AgencyWriter agency = new AgencyWriter(layout);
    counted.respondents().forEach((figure, n) -> agency.respondentsWhereNone(figure, n));
    return differing;
  }

  private void fill(
      QuestionRow row, int column, ScoreKey key, BigDecimal score, List<Finding> differing) {
    CellContent content = row.content(column);
    if (content.isBlank() && !content.formula()) {
      row.table().sheet().setNumber(row.row(), column, CellContent.plain(score));
      return;
    }
    @Nullable BigDecimal typed = there.values().get(key);
    if (typed != null && typed.compareTo(score) != 0) {
      differing.add(
          Finding.of(
              FindingCode.SCORE_DIFFERS,
              row.place(column),
              key.question(),
              CellContent.plain(typed),
              score.toPlainString()));
    }
  }
}
