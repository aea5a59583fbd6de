package org.itaworkbook.engine;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.workbook.ReadWorkbook;

/** Answers of persons that were given where scores are looked for. */
final class AnswersForScores {

  /** As what they are refused there; what is too large is not read a second time. */
  private static final Set<Refusal> MAY_BE_ANSWERS =
      EnumSet.of(Refusal.NO_ITA_TABLE, Refusal.NO_TABLE_IN_TEXT, Refusal.NOT_A_WORKBOOK);

  private AnswersForScores() {}

  /**
   * What was read as scores.
   *
   * @throws RefusedException ANSWERS_NOT_SCORES where the upload holds answers of persons, whether
   *     it was taken for scores or refused as something else
   */
  static ReadWorkbook refused(byte[] upload, Scoring scoring, Supplier<ReadWorkbook> reading) {
    ReadWorkbook read;
    try {
      read = reading.get();
    } catch (RefusedException e) {
      if (MAY_BE_ANSWERS.contains(e.refusal()) && scoring.areAnswers(upload)) {
        throw new RefusedException(Refusal.ANSWERS_NOT_SCORES);
      }
      throw e;
    }
    // The engine's own lists of questions look like answers.
    if (areDoubtful(read.scores()) && !read.isAnnotated() && scoring.areAnswers(upload)) {
      throw new RefusedException(Refusal.ANSWERS_NOT_SCORES);
    }
    return read;
  }

  /** Whether scores were read of a text, or of a table that names a question again. */
  private static boolean areDoubtful(Scores scores) {
    return scores.findings().stream()
        .anyMatch(
            each ->
                each.code() == FindingCode.CONVERTED_FROM_TEXT
                    || each.code() == FindingCode.DUPLICATE_QUESTION
                        && each.severity() == Severity.ERROR);
  }
}
