package org.itaworkbook.overview.results;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.NextLevel;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Level;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.jspecify.annotations.Nullable;

/**
 * One agency in one year, small enough to keep ten thousand. It holds no person: no contact, no
 * address, no unit. Figures are as published, rounded once to two decimals. Immutable.
 *
 * @param round as the file says it; null where it says none
 * @param figures in the order of {@link ResultColumns#figures}
 * @param scores in the order of {@link ResultColumns#scores}; none is known of a row of a table
 * @param respondents by a part's figure, as far as known
 * @param standardErrors of a part's mean by its figure, in points, 2 decimals rounded up; only of
 *     parts whose scores were made of persons' answers and stand as they were made
 * @param level the code of one of the year's levels; null while it cannot be told
 * @param blockers of the next higher level; empty at the highest, or where scores are not known
 * @param previousTotal last year's total as this file says it, in hundredths; null where it does
 *     not
 * @param yearAssumed whether the file did not say its year
 */
public record Result(
    Framework framework,
    StatedAgency agency,
    @Nullable String round,
    Hundredths figures,
    Hundredths scores,
    Map<FigureCode, Integer> respondents,
    Map<FigureCode, BigDecimal> standardErrors,
    @Nullable String level,
    List<Blocker> blockers,
    @Nullable Integer previousTotal,
    FindingCounts findings,
    boolean yearAssumed,
    Source source)
    implements Serializable {

  public Result {
    respondents = Collections.unmodifiableMap(new TreeMap<>(respondents));
    Map<FigureCode, BigDecimal> errors = new TreeMap<>(standardErrors);
    errors.replaceAll((part, error) -> error.setScale(2, RoundingMode.UP));
    standardErrors = Collections.unmodifiableMap(errors);
    blockers = List.copyOf(blockers);
    ResultColumns columns = ResultColumns.of(framework);
    if (figures.size() != columns.figures().size() || scores.size() != columns.scores().size()) {
      throw new IllegalArgumentException(
          figures.size() + " figures and " + scores.size() + " scores are not those of the year");
    }
    for (Blocker each : blockers) {
      Integer place = columns.place(each.figure());
      if (place == null || !figures.knows(place)) {
        throw new IllegalArgumentException(each.figure() + " blocks and is not known");
      }
    }
  }

  /** What an analysed workbook comes to. */
  public static Result of(Analysis analysis, Source source) {
    Scores read = analysis.scores();
    Framework framework = read.framework();
    ResultColumns columns = ResultColumns.of(framework);
    Agency agency = read.agency();
    NextLevel next = analysis.nextLevel();
    BigDecimal previous = read.previousTotal();
    return new Result(
        framework,
        new StatedAgency(
            agency.code(), agency.name(), agency.type(), agency.affiliation(), agency.province()),
        agency.round(),
        Hundredths.of(columns.figures().stream().map(analysis.figures()::get).toList()),
        Hundredths.of(columns.scores().stream().map(read.values()::get).toList()),
        read.respondents(),
        standardErrors(analysis),
        analysis.level() == null ? null : analysis.level().level().code(),
        next == null ? List.of() : next.blockers().stream().map(Result::blocker).toList(),
        previous == null ? null : Hundredths.of(previous),
        FindingCounts.of(analysis.findings()),
        analysis.findings().stream().anyMatch(each -> each.code() == FindingCode.YEAR_ASSUMED),
        source);
  }

  /** Those of parts that still come to what they came to when they were made of answers. */
  private static Map<FigureCode, BigDecimal> standardErrors(Analysis analysis) {
    Map<FigureCode, BigDecimal> errors = new TreeMap<>();
    analysis
        .scores()
        .sampled()
        .forEach(
            (part, sampled) -> {
              BigDecimal mean = analysis.figures().get(part);
              if (mean != null && Hundredths.of(mean) == Hundredths.of(sampled.mean())) {
                errors.put(part, sampled.standardError());
              }
            });
    return errors;
  }

  private static Blocker blocker(NextLevel.Blocker blocker) {
    return new Blocker(
        blocker.figure(),
        blocker.required().movePointRight(2).setScale(0, RoundingMode.CEILING).intValueExact());
  }

  public FiscalYear year() {
    return framework.fiscalYear();
  }

  /** Whether the total is known, without which nothing is ranked. */
  public boolean isComplete() {
    return hundredths(FigureCode.TOTAL).isPresent();
  }

  /** Whether the scores of questions are known. */
  public boolean hasScores() {
    return scores.known() > 0;
  }

  /** A figure in hundredths; empty where it is not known. */
  public OptionalInt hundredths(FigureCode figure) {
    Integer place = ResultColumns.of(framework).place(figure);
    return place == null ? OptionalInt.empty() : figures.at(place);
  }

  /** A score in hundredths; empty where it is not known. */
  public OptionalInt hundredths(ScoreKey score) {
    Integer place = ResultColumns.of(framework).place(score);
    return place == null ? OptionalInt.empty() : scores.at(place);
  }

  /** A figure with two decimals; empty where it is not known. */
  public Optional<BigDecimal> figure(FigureCode figure) {
    OptionalInt known = hundredths(figure);
    return known.isPresent() ? Optional.of(Hundredths.figure(known.getAsInt())) : Optional.empty();
  }

  /** A score with two decimals; empty where it is not known. */
  public Optional<BigDecimal> score(ScoreKey score) {
    OptionalInt known = hundredths(score);
    return known.isPresent() ? Optional.of(Hundredths.figure(known.getAsInt())) : Optional.empty();
  }

  /** How much a figure lacks to the next higher level, in hundredths. */
  public int shortfall(Blocker blocker) {
    return blocker.required() - hundredths(blocker.figure()).orElseThrow();
  }

  /** The level that was reached; empty while it cannot be told. */
  public Optional<Level> reached() {
    return framework.levels().stream().filter(each -> each.code().equals(level)).findFirst();
  }

  /** The same result of the same bytes under another name. */
  public Result named(String file) {
    return new Result(
        framework,
        agency,
        round,
        figures,
        scores,
        respondents,
        standardErrors,
        level,
        blockers,
        previousTotal,
        findings,
        yearAssumed,
        source.named(file));
  }
}
