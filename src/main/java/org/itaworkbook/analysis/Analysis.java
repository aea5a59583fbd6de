package org.itaworkbook.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.InstrumentCode;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Owner;
import org.itaworkbook.scores.Scores;
import org.jspecify.annotations.Nullable;

/**
 * What one agency's scores mean. Immutable; everything is in the order of the framework.
 *
 * @param complete whether every score of the year is known
 * @param figures every calculated figure that is known, rounded half up to 2 decimals: indicators,
 *     indicators by part, sub-indicators, parts, instruments, total
 * @param change the total less last year's; null where either is unknown
 * @param extremes by the instrument's code; only instruments whose indicators are all known
 * @param lowest the five lowest questions, by the part's figure; only parts that are complete
 * @param gap null unless an instrument of the year has two parts and all its scores are known
 * @param nextLevel null at the highest level, or while the total is unknown
 * @param measures one for each group that has an indicator
 * @param findings those of reading first, then those of the figures
 * @param owners who answers for a question, as far as the agency's register of units says it
 */
public record Analysis(
    Scores scores,
    boolean complete,
    Map<FigureCode, BigDecimal> figures,
    @Nullable BigDecimal change,
    @Nullable LevelResult level,
    List<IndicatorResult> indicators,
    List<QuestionResult> questions,
    Map<InstrumentCode, Extremes> extremes,
    Map<FigureCode, List<QuestionCode>> lowest,
    @Nullable PartGap gap,
    @Nullable NextLevel nextLevel,
    Reconciliation reconciliation,
    List<MeasureProposal> measures,
    List<Withheld> withheld,
    List<Finding> findings,
    Map<QuestionCode, List<Owner>> owners)
    implements Serializable {

  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  public Analysis {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    indicators = List.copyOf(indicators);
    questions = List.copyOf(questions);
    extremes = Collections.unmodifiableMap(new LinkedHashMap<>(extremes));
    lowest = Collections.unmodifiableMap(new LinkedHashMap<>(lowest));
    measures = List.copyOf(measures);
    withheld = List.copyOf(withheld);
    findings = List.copyOf(findings);
    owners = Collections.unmodifiableMap(new TreeMap<>(owners));
  }

  /** The same with what was found elsewhere in the workbook. */
  public Analysis withFindings(List<Finding> more) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    return with(all, owners);
  }

  /** The same without what was found of some kinds. */
  public Analysis withoutFindings(Set<FindingCode> codes) {
    return with(findings.stream().filter(each -> !codes.contains(each.code())).toList(), owners);
  }

  /** The same with those who answer for questions. */
  public Analysis withOwners(Map<QuestionCode, List<Owner>> known) {
    return with(findings, known);
  }

  private Analysis with(List<Finding> all, Map<QuestionCode, List<Owner>> known) {
    return new Analysis(
        scores,
        complete,
        figures,
        change,
        level,
        indicators,
        questions,
        extremes,
        lowest,
        gap,
        nextLevel,
        reconciliation,
        measures,
        withheld,
        all,
        known);
  }

  /** The lowest questions of a complete part, without those that have the full score. */
  public List<QuestionCode> lowestBelowFull(Part part) {
    return lowest.getOrDefault(part.figure(), List.of()).stream()
        .filter(code -> scores.value(code, part.id()).orElseThrow().compareTo(FULL) < 0)
        .toList();
  }

  public Optional<BigDecimal> figure(FigureCode code) {
    return Optional.ofNullable(figures.get(code));
  }
}
