package org.itaworkbook.overview.summary;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;

/**
 * What of two years can be compared: the total and the instruments always, an indicator where
 * number and name agree, a question where both ask the same.
 *
 * @param sameLevels whether both years have the same ladder
 * @param figures those of the later year that can be compared
 * @param others the indicators of the later year that cannot
 * @param questions from a question of the later year to that of the earlier one that asks the same
 * @param otherQuestions those of the later year that the earlier one does not ask; none where the
 *     questions of one of the years are not known
 */
public record YearComparison(
    FiscalYear year,
    FiscalYear before,
    boolean sameLevels,
    List<FigureCode> figures,
    List<FigureCode> others,
    Map<QuestionCode, QuestionCode> questions,
    List<Question> otherQuestions)
    implements Serializable {

  public YearComparison {
    figures = List.copyOf(figures);
    others = List.copyOf(others);
    questions = Collections.unmodifiableMap(new LinkedHashMap<>(questions));
    otherQuestions = List.copyOf(otherQuestions);
  }
}
