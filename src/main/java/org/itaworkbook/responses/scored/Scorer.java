package org.itaworkbook.responses.scored;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.responses.counting.Counted;
import org.itaworkbook.responses.counting.Counted.CountedTable;
import org.itaworkbook.responses.counting.Rules;
import org.itaworkbook.responses.counts.GroupCounts;
import org.itaworkbook.responses.counts.GroupKey;
import org.itaworkbook.responses.counts.LeftOut;
import org.itaworkbook.responses.counts.PartLayout;
import org.itaworkbook.responses.counts.Tally;
import org.itaworkbook.responses.recognition.Column;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.SampledMean;
import org.jspecify.annotations.Nullable;

/** Makes scores, distributions and tests of counts. One each; for one thread. */
public final class Scorer {

  private static final int HOURS_A_WEEK = 24 * 7;

  /** From 1970, a Thursday, to the first Monday. */
  private static final int HOURS_TO_MONDAY = 24 * 4;

  private final Counted counted;
  private final Tally tally;
  private final Framework framework;
  private final Rules rules;
  private final int smallest;
  private final List<QuestionScore> questions = new ArrayList<>();
  private final List<Alpha> alphas = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> withheld = new ArrayList<>();
  private final Map<FigureCode, Long> respondents = new TreeMap<>();
  private final Map<FigureCode, SampledMean> sampled = new TreeMap<>();
  private final Map<String, SortedMap<Long, Long>> weeks = new TreeMap<>();
  private final Map<String, PartScorer> scorers = new LinkedHashMap<>();

  private Scorer(Counted counted, Tally tally, Rules rules) {
    this.counted = counted;
    this.tally = tally;
    this.framework = tally.framework();
    this.rules = rules;
    this.smallest = rules.map().smallest();
    findings.addAll(counted.findings());
  }

  /** What answers come to, all agencies together. */
  public static Scored score(Counted counted, Rules rules) {
    return new Scorer(counted, counted.tally(), rules).scored(rules.agency());
  }

  /** What the answers of one agency come to, of several that were counted together. */
  public static Scored score(Counted counted, Rules rules, String agency) {
    return new Scorer(counted, counted.tally().ofAgency(agency), rules).scored(agency);
  }

  private Scored scored(@Nullable String agency) {
    for (PartLayout layout : PartLayout.of(framework).values()) {
      part(layout, tally.ofPart(layout.figure()));
    }
    List<PartTest> tests = new ArrayList<>();
    PartTest allQuestions = tests(tests);
    return new Scored(
        framework,
        agency,
        respondents,
        sampled,
        tally.read(),
        tally.counted(),
        leftOut(),
        questions,
        tests,
        allQuestions,
        alphas,
        units(),
        weeks,
        counted.tables().stream().map(ReadTable::of).toList(),
        rules.map(),
        counted.rows(),
        withheld,
        findings);
  }

  private Map<LeftOut, Long> leftOut() {
    Map<LeftOut, Long> leftOut = new EnumMap<>(LeftOut.class);
    for (LeftOut each : LeftOut.values()) {
      if (tally.leftOut(each) > 0) {
        leftOut.put(each, tally.leftOut(each));
      }
    }
    return leftOut;
  }

  /** Whether a table has a column for answers that may be of a part. */
  private boolean isAsked(PartLayout layout) {
    return counted.tables().stream()
        .map(CountedTable::understood)
        .filter(each -> each.part() == null || layout.part().equals(each.part()))
        .flatMap(each -> each.columns().stream())
        .filter(each -> each.part() == null || layout.part().equals(each.part()))
        .map(Column::question)
        .anyMatch(each -> each != null && layout.place(each) >= 0);
  }

  private void tooFew(PartLayout layout) {
    ofAll(
        Finding.of(
            FindingCode.TOO_FEW_ANSWERS, null, layout.part().name(), Integer.toString(smallest)));
  }

  private void part(PartLayout layout, GroupCounts counts) {
    PartScorer scorer =
        new PartScorer(
            counts, smallest, rules.map().population().get(layout.figure()), rules.bootstrap());
    if (scorer.persons() == 0) {
      if (tally.counted() == 0 && isAsked(layout)) {
        tooFew(layout);
      }
      return;
    }
    scorers.put(layout.figure(), scorer);
    if (scorer.isSmall()) {
      withheld.add(layout.figure());
      tooFew(layout);
      return;
    }
    if (!counts.lacksPersons()) {
      respondents.put(layout.part().figure(), counts.persons());
      PartFindings.belowMinimum(
              layout,
              counts.persons(),
              framework.answering().minimums().getOrDefault(layout.figure(), List.of()))
          .ifPresent(this::ofAll);
    }
    for (int i = 0; i < layout.questions().size(); i++) {
      QuestionScore score = scorer.question(i);
      questions.add(score);
      if (score.score() == null) {
        withheld.add(layout.questions().get(i).code() + " " + layout.part().id());
      }
    }
    PartErrors.of(
            framework, layout, scorer, questions, rules.map().population().get(layout.figure()))
        .ifPresent(mean -> sampled.put(layout.part().figure(), mean));
    for (int i = 0; i < layout.indicators().size(); i++) {
      alphas.add(scorer.alpha(i));
    }
    weeks.put(layout.figure(), weeks(counts));
    new PartFindings(counts, scorer.persons()).all().forEach(this::ofAll);
    PartFindings.directions(layout, lastAlphas(layout)).forEach(this::ofAll);
  }

  /** Adds a finding that judges all persons together; no part of the rows can tell it. */
  private void ofAll(Finding finding) {
    if (counted.isWhole()) {
      findings.add(finding);
    }
  }

  private List<Alpha> lastAlphas(PartLayout layout) {
    return alphas.subList(alphas.size() - layout.indicators().size(), alphas.size());
  }

  /** Persons by week; those of a week in which too few answered are left out. */
  private SortedMap<Long, Long> weeks(GroupCounts counts) {
    SortedMap<Long, Long> byWeek = new TreeMap<>();
    counts
        .hours()
        .forEach(
            (hour, n) ->
                byWeek.merge(
                    (Math.floorDiv(hour - HOURS_TO_MONDAY, HOURS_A_WEEK) * HOURS_A_WEEK
                            + HOURS_TO_MONDAY)
                        / 24,
                    n,
                    Long::sum));
    byWeek.values().removeIf(n -> n < smallest);
    return byWeek;
  }

  private @Nullable PartTest tests(List<PartTest> tests) {
    Instrument instrument = PartTests.instrument(PartLayout.of(framework).values()).orElse(null);
    if (instrument == null) {
      return null;
    }
    String one = instrument.parts().get(0).figure().value();
    String other = instrument.parts().get(1).figure().value();
    PartScorer first = scorers.get(one);
    PartScorer second = scorers.get(other);
    if (first == null || second == null || first.isSmall() || second.isSmall()) {
      return null;
    }
    PartLayout layout = PartLayout.ofFigure(framework, one);
    List<Boolean> shown = new ArrayList<>();
    for (int i = 0; i < layout.questions().size(); i++) {
      shown.add(first.question(i).score() != null && second.question(i).score() != null);
    }
    PartTests all = new PartTests(first, second, layout, smallest);
    tests.addAll(all.questions(shown));
    return shown.contains(false) ? null : all.allQuestions();
  }

  private List<UnitScores> units() {
    Set<GroupKey> small = SmallGroups.of(tally, smallest);
    long hidden = small.stream().filter(each -> !each.unit().isEmpty()).count();
    if (hidden > 0) {
      ofAll(
          Finding.of(
              FindingCode.SMALL_GROUP_WITHHELD,
              null,
              Long.toString(hidden),
              Integer.toString(smallest)));
    }
    List<UnitScores> units = new ArrayList<>();
    tally
        .groups()
        .forEach(
            (key, counts) -> {
              if (!key.unit().isEmpty() && !small.contains(key)) {
                units.add(unit(key, new PartScorer(counts, smallest, null, 0), counts.layout()));
              }
            });
    return units;
  }

  private static UnitScores unit(GroupKey key, PartScorer scorer, PartLayout layout) {
    Map<QuestionCode, BigDecimal> scores = new LinkedHashMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < layout.questions().size(); i++) {
      BigDecimal score = scorer.question(i).score();
      if (score != null) {
        scores.put(layout.questions().get(i).code(), score);
        sum = sum.add(score);
      }
    }
    boolean all = scores.size() == layout.questions().size();
    return new UnitScores(
        key.unit(),
        layout.part(),
        scorer.persons(),
        scores,
        all ? Rounding.mean(2, sum, scores.size()) : null);
  }
}
