package org.itaworkbook.responses.scored;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.responses.counts.LeftOut;
import org.itaworkbook.responses.recognition.ResponseMap;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Places;
import org.itaworkbook.scores.Published;
import org.itaworkbook.scores.SampledMean;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.jspecify.annotations.Nullable;

/**
 * What answers come to. Holds no text of a person.
 *
 * @param respondents how many persons answered a part; without those that are too few to show
 * @param sampled what parts came to, with their standard errors, where these are known
 * @param read how many rows were read
 * @param counted how many of them count
 * @param tests the parts of an instrument of two parts compared, question by question
 * @param allQuestions the same of all questions of a person; null where too few answered all
 * @param weeks how many answered in the week that begins on that day since 1970, by part's figure
 * @param map what was said about the files
 * @param rows the numbers of the first rows that are left out, for the terminal and the page only
 */
public record Scored(
    Framework framework,
    @Nullable String agency,
    Map<FigureCode, Long> respondents,
    Map<FigureCode, SampledMean> sampled,
    long read,
    long counted,
    Map<LeftOut, Long> leftOut,
    List<QuestionScore> questions,
    List<PartTest> tests,
    @Nullable PartTest allQuestions,
    List<Alpha> alphas,
    List<UnitScores> units,
    Map<String, SortedMap<Long, Long>> weeks,
    List<ReadTable> tables,
    ResponseMap map,
    Map<LeftOut, List<String>> rows,
    List<String> withheld,
    List<Finding> findings)
    implements Serializable {

  public Scored {
    respondents = Collections.unmodifiableMap(new TreeMap<>(respondents));
    sampled = Collections.unmodifiableMap(new TreeMap<>(sampled));
    leftOut = leftOut.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(leftOut));
    questions = List.copyOf(questions);
    tests = List.copyOf(tests);
    alphas = List.copyOf(alphas);
    units = List.copyOf(units);
    weeks = Collections.unmodifiableMap(new TreeMap<>(weeks));
    tables = List.copyOf(tables);
    rows = rows.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(rows));
    withheld = List.copyOf(withheld);
    findings = List.copyOf(findings);
  }

  /** The same with more findings. */
  public Scored withFindings(List<Finding> more) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    return new Scored(
        framework,
        agency,
        respondents,
        sampled,
        read,
        counted,
        leftOut,
        questions,
        tests,
        allQuestions,
        alphas,
        units,
        weeks,
        tables,
        map,
        rows,
        withheld,
        all);
  }

  /** The scores alone, as if they had been typed. */
  public Scores scores() {
    return scores(false);
  }

  /** The scores as they would be if all rows that are left out counted. */
  public Scores scoresOfAllRows() {
    return scores(true);
  }

  private Scores scores(boolean ofAllRows) {
    Map<ScoreKey, BigDecimal> values = new TreeMap<>();
    for (QuestionScore each : questions) {
      BigDecimal other = ofAllRows ? each.withLeftOut() : null;
      BigDecimal score = other == null ? each.score() : other;
      if (score != null) {
        values.put(new ScoreKey(each.question().code(), each.part().id()), score);
      }
    }
    Map<FigureCode, Integer> persons = new TreeMap<>();
    respondents.forEach((part, n) -> persons.put(part, Math.toIntExact(n)));
    Agency named =
        agency == null ? Agency.UNKNOWN : new Agency(agency, null, null, null, null, null);
    return new Scores(
        framework,
        named,
        values,
        Map.of(),
        null,
        persons,
        ofAllRows ? Map.of() : sampled,
        Published.NOTHING,
        Map.of(),
        List.of(),
        Places.NONE,
        List.of(),
        List.of());
  }
}
