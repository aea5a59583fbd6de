package org.itaworkbook.overview;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.itaworkbook.analysis.Averages;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Level;
import org.itaworkbook.json.framework.FrameworkReader;
import org.itaworkbook.overview.results.Blocker;
import org.itaworkbook.overview.results.FindingCounts;
import org.itaworkbook.overview.results.Hundredths;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.ResultColumns;
import org.itaworkbook.overview.results.Source;
import org.itaworkbook.overview.results.StatedAgency;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.text.Fingerprint;
import org.jspecify.annotations.Nullable;

/** A result as a test describes it, step by step. */
public final class MadeResult {

  private final Framework framework;
  private final Map<FigureCode, BigDecimal> figures = new HashMap<>();
  private final Map<ScoreKey, BigDecimal> scores = new HashMap<>();
  private final Map<FigureCode, Integer> respondents = new TreeMap<>();
  private final Map<FigureCode, BigDecimal> standardErrors = new TreeMap<>();
  private @Nullable String code;
  private @Nullable String name;
  private @Nullable String type;
  private @Nullable String affiliation;
  private @Nullable String province;
  private @Nullable Integer previousTotal;
  private final List<Blocker> blockers = new ArrayList<>();
  private @Nullable String place;
  private boolean yearAssumed;

  public MadeResult(Framework framework) {
    this.framework = framework;
  }

  /** The year of the program's own folder. */
  public static Framework year2568() {
    return FrameworkReader.read(Path.of("workbook-templates/2568/framework.json"));
  }

  /** All figures and scores, each at random between two hundredths. */
  public MadeResult random(Random random, int low, int high) {
    ResultColumns columns = ResultColumns.of(framework);
    columns.figures().forEach(each -> figure(each.value(), low + random.nextInt(high - low + 1)));
    columns
        .scores()
        .forEach(
            each -> scores.put(each, BigDecimal.valueOf(low + random.nextInt(high - low + 1), 2)));
    return this;
  }

  /** The figures that the scores give. */
  public MadeResult summed() {
    Averages averages = Averages.of(framework);
    for (FigureCode each : ResultColumns.of(framework).figures()) {
      averages.published(each, scores).ifPresent(figure -> figures.put(each, figure));
    }
    return this;
  }

  /** Every figure and score the same. */
  public MadeResult every(int hundredths) {
    return random(new Random(0), hundredths, hundredths);
  }

  public MadeResult code(String value) {
    code = value;
    return this;
  }

  public MadeResult name(@Nullable String value) {
    name = value;
    return this;
  }

  public MadeResult type(@Nullable String value) {
    type = value;
    return this;
  }

  public MadeResult affiliation(@Nullable String value) {
    affiliation = value;
    return this;
  }

  public MadeResult province(@Nullable String value) {
    province = value;
    return this;
  }

  public MadeResult figure(String figure, int hundredths) {
    figures.put(new FigureCode(figure), BigDecimal.valueOf(hundredths, 2));
    return this;
  }

  public MadeResult score(ScoreKey key, int hundredths) {
    scores.put(key, BigDecimal.valueOf(hundredths, 2));
    return this;
  }

  public MadeResult without(String figure) {
    figures.remove(new FigureCode(figure));
    return this;
  }

  public MadeResult withoutScores() {
    scores.clear();
    return this;
  }

  public MadeResult persons(String part, int persons) {
    respondents.put(new FigureCode(part), persons);
    return this;
  }

  /** The standard error of a part's mean. */
  public MadeResult error(String part, int hundredths) {
    standardErrors.put(new FigureCode(part), BigDecimal.valueOf(hundredths, 2));
    return this;
  }

  public MadeResult previousTotal(int hundredths) {
    previousTotal = hundredths;
    return this;
  }

  public MadeResult yearAssumed() {
    yearAssumed = true;
    return this;
  }

  /** What the next level takes. */
  public MadeResult blocker(String figure, int required) {
    blockers.add(new Blocker(new FigureCode(figure), required));
    return this;
  }

  /** The row of a table. */
  public MadeResult at(String row) {
    place = row;
    return this;
  }

  /** In a file whose bytes are those of what is said. */
  public Result in(String file, String bytes) {
    ResultColumns columns = ResultColumns.of(framework);
    BigDecimal total = figures.get(FigureCode.TOTAL);
    return new Result(
        framework,
        new StatedAgency(code, name, type, affiliation, province),
        null,
        Hundredths.of(columns.figures().stream().map(figures::get).toList()),
        Hundredths.of(columns.scores().stream().map(scores::get).toList()),
        respondents,
        standardErrors,
        total == null ? null : level(total),
        blockers,
        previousTotal,
        FindingCounts.NONE,
        yearAssumed,
        new Source(file, Fingerprint.of(bytes), place));
  }

  /** In a file of its own. */
  public Result in(String file) {
    return in(file, file);
  }

  /** By total and parts, as the ladder of 2568 has it; the plain way. */
  private String level(BigDecimal total) {
    List<BigDecimal> parts = new ArrayList<>();
    framework.levelFigures().stream().map(figures::get).forEach(parts::add);
    for (Level level : framework.levels()) {
      BigDecimal each = level.minimumEach();
      boolean reached = total.compareTo(level.minimumTotal()) >= 0;
      for (BigDecimal part : parts) {
        reached &= each == null || part != null && part.compareTo(each) >= 0;
      }
      if (reached) {
        return level.code();
      }
    }
    throw new IllegalStateException("the ladder has no floor");
  }
}
