package org.itaworkbook.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.framework.SpokenYears;
import org.itaworkbook.overview.summary.YearComparison;
import org.itaworkbook.text.Alike;

/** What of a year can be compared with the year before. */
final class Comparing {

  private Comparing() {}

  static YearComparison of(Framework now, Framework then) {
    List<FigureCode> figures = new ArrayList<>();
    figures.add(FigureCode.TOTAL);
    now.instrumentFigures().keySet().stream()
        .filter(then.instrumentFigures()::containsKey)
        .forEach(figures::add);
    List<FigureCode> others = new ArrayList<>();
    for (Indicator indicator : now.indicators()) {
      boolean same = then.indicators().stream().anyMatch(each -> isSame(indicator, each));
      (same ? figures : others).add(FigureCode.indicator(indicator.number()));
    }
    Map<QuestionCode, QuestionCode> questions = new LinkedHashMap<>();
    List<Question> otherQuestions = new ArrayList<>();
    for (Question question : now.questions()) {
      Optional<QuestionCode> before = before(question, then);
      if (before.isPresent()) {
        questions.put(question.code(), before.get());
      } else if (!then.questions().isEmpty()) {
        otherQuestions.add(question);
      }
    }
    return new YearComparison(
        now.fiscalYear(),
        then.fiscalYear(),
        now.levels().equals(then.levels()),
        figures,
        others,
        questions,
        otherQuestions);
  }

  private static boolean isSame(Indicator one, Indicator other) {
    return one.number() == other.number()
        && Alike.of(one.name().th()).equals(Alike.of(other.name().th()));
  }

  private static Optional<QuestionCode> before(Question question, Framework then) {
    QuestionCode said = question.asksAs();
    if (said != null) {
      return then.question(said).map(Question::code);
    }
    return then.question(question.code())
        .filter(each -> wording(each).equals(wording(question)))
        .map(Question::code);
  }

  /** The year that a question names is always its own. */
  private static String wording(Question question) {
    return Alike.of(SpokenYears.changed(question.wording(), year -> FiscalYear.FIRST));
  }
}
