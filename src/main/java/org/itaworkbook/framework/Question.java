package org.itaworkbook.framework;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A question, or an item of the open-data checklist.
 *
 * @param wording as the instrument prints it, in Thai
 * @param advice what to do when it is low; null where its indicator's advice serves
 * @param references the open-data items or sub-indicators ({@code o8}, {@code 9.1}) that the
 *     assessor names for this question; may be empty
 * @param answerScale null where its instrument's serves
 * @param answers the id of what can be answered to it; null where that is not known
 * @param reversed whether it asks the other way round, so that the most of it is the worst
 * @param asksAs the question of the year before that asks the same though it is worded otherwise;
 *     null where the wording tells
 */
public record Question(
    QuestionCode code,
    String wording,
    @Nullable Text advice,
    List<String> references,
    @Nullable AnswerScale answerScale,
    @Nullable String answers,
    boolean reversed,
    @Nullable QuestionCode asksAs)
    implements Serializable {

  /** A question that is answered on its instrument's scale. */
  public Question(
      QuestionCode code, String wording, @Nullable Text advice, List<String> references) {
    this(code, wording, advice, references, null);
  }

  /** A question of which it is not known what can be answered to it. */
  public Question(
      QuestionCode code,
      String wording,
      @Nullable Text advice,
      List<String> references,
      @Nullable AnswerScale answerScale) {
    this(code, wording, advice, references, answerScale, null, false, null);
  }

  public Question {
    if (wording.isBlank()) {
      throw new IllegalArgumentException("question " + code + " has no wording");
    }
    references = List.copyOf(references);
  }

  // What tells most questions from each other comes first.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Question that
            && code.equals(that.code)
            && wording.equals(that.wording)
            && Objects.equals(advice, that.advice)
            && references.equals(that.references)
            && Objects.equals(answerScale, that.answerScale)
            && Objects.equals(answers, that.answers)
            && reversed == that.reversed
            && Objects.equals(asksAs, that.asksAs);
  }

  /** By its code, since its texts are long. */
  @Override
  public int hashCode() {
    return code.hashCode();
  }
}
