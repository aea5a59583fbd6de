package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaworkbook.framework.AnswerScale;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/**
 * Scores that so many answers cannot have given, after Brown and Heathers, "The GRIM test" (2017):
 * a mean of n answers is one of few. A hint only, since the scale may be assumed; where it cannot
 * be told that is said.
 */
final class Granularity {

  private final Scores scores;
  private final Wording wording;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<AnswerScale, Map<Integer, AttainableMeans>> means = new HashMap<>();
  private final Map<AnswerScale, Integer> untested = new LinkedHashMap<>();

  Granularity(Scores scores) {
    this.scores = scores;
    this.wording = new Wording(scores.framework());
  }

  List<Finding> findings() {
    Framework framework = scores.framework();
    for (Instrument instrument : framework.instruments()) {
      for (Part part : instrument.parts()) {
        Integer respondents = scores.respondents().get(part.figure());
        if (respondents != null && respondents > 0) {
          untested.clear();
          instrument.questions().forEach(question -> check(question, part, respondents));
          untested.forEach((scale, n) -> findings.add(untested(part, scale, n)));
        }
      }
    }
    return findings;
  }

  private void check(Question question, Part part, int respondents) {
    ScoreKey key = new ScoreKey(question.code(), part.id());
    BigDecimal score = scores.values().get(key);
    AnswerScale scale = scores.framework().scaleOf(question);
    if (score == null || scale == null || untested.containsKey(scale)) {
      return;
    }
    try {
      means
          .computeIfAbsent(scale, each -> new HashMap<>())
          .computeIfAbsent(respondents, each -> new AttainableMeans(scale, each))
          .nearestIfUnreachable(Rounding.figure(score))
          .ifPresent(
              nearest ->
                  findings.add(
                      Finding.of(
                          FindingCode.UNREACHABLE_AVERAGE,
                          scores.places().scores().get(key),
                          wording.score(key),
                          Rounding.figure(score).toPlainString(),
                          respondents,
                          spoken(scale),
                          nearest.toPlainString())));
    } catch (AttainableMeans.TooManyException e) {
      untested.put(scale, respondents);
    }
  }

  private Finding untested(Part part, AnswerScale scale, int respondents) {
    return Finding.of(
        FindingCode.SCALE_NOT_TESTED,
        scores.places().headers().get(part.figure()),
        wording.figure(part.figure()),
        respondents,
        spoken(scale));
  }

  private static Text spoken(AnswerScale scale) {
    String points = scale.points().stream().map(Wording::limit).collect(Collectors.joining(", "));
    return scale.assumed()
        ? Messages.text("analysis.scale.assumed", points)
        : Wording.plain(points);
  }
}
