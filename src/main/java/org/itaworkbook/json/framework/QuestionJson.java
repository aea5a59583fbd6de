package org.itaworkbook.json.framework;

import java.util.List;
import org.itaworkbook.framework.Question;
import org.itaworkbook.json.base.LeftOut;
import org.jspecify.annotations.Nullable;

/** A question of the year. */
record QuestionJson(
    String code,
    String wording,
    @LeftOut @Nullable TextJson advice,
    @LeftOut @Nullable List<String> references,
    @LeftOut @Nullable AnswerScaleJson answerScale,
    @LeftOut @Nullable String answers,
    @LeftOut @Nullable Boolean reversed,
    @LeftOut @Nullable String asksAs) {

  static List<QuestionJson> all(List<Question> questions) {
    return questions.stream().map(QuestionJson::of).toList();
  }

  private static QuestionJson of(Question question) {
    return new QuestionJson(
        question.code().toString(),
        question.wording(),
        question.advice() == null ? null : TextJson.of(question.advice()),
        question.references().isEmpty() ? null : question.references(),
        AnswerScaleJson.of(question.answerScale()),
        question.answers(),
        question.reversed() ? Boolean.TRUE : null,
        question.asksAs() == null ? null : question.asksAs().toString());
  }
}
