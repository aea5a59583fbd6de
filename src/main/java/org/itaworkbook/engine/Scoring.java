package org.itaworkbook.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Analyzer;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.responses.counting.Counted;
import org.itaworkbook.responses.counting.Counting;
import org.itaworkbook.responses.counting.CountsText;
import org.itaworkbook.responses.counting.Rules;
import org.itaworkbook.responses.recognition.Understood;
import org.itaworkbook.responses.scored.ReadTable;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.scored.Scorer;
import org.itaworkbook.responses.scored.SmallGroups;
import org.itaworkbook.responses.tables.ResponseFile;
import org.itaworkbook.responses.tables.ResponseLimits;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.ReadWorkbook;
import org.itaworkbook.workbook.ScoreWorkbook;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.jspecify.annotations.Nullable;

/**
 * From what persons answered to the filled and annotated score workbook. Holds no state between
 * calls; thread-safe. Every method throws {@link RefusedException} for files that cannot be
 * answered.
 */
public final class Scoring {

  private static final String TEMPLATE = "scores";

  /** So many agencies are named in a sentence. */
  private static final int MOST_NAMED = 5;

  /** Hints about typed scores, which counted ones need not. */
  static final Set<FindingCode> OF_TYPED_SCORES =
      Set.of(FindingCode.UNREACHABLE_AVERAGE, FindingCode.SCALE_NOT_TESTED);

  private final YearFolders years;
  private final UploadLimits limits;
  private final Clock clock;
  private final Analyzer analyzer = new Analyzer();

  Scoring(YearFolders years, UploadLimits limits, Clock clock) {
    this.years = years;
    this.limits = limits;
    this.clock = clock;
  }

  /** Whether a file holds answers of persons rather than scores; false for what cannot be read. */
  boolean areAnswers(byte[] upload) {
    try {
      List<ResponseFile> file = List.of(ResponseFile.of("", upload));
      return new Counting(framework(null), Rules.USUAL, ResponseLimits.OF_UPLOADS, rows -> {})
          .understand(file).stream().anyMatch(Understood::isOfPersons);
    } catch (RefusedException e) {
      return false;
    }
  }

  /** Says what files are, without counting them. */
  public List<ReadTable> understand(
      List<ResponseFile> files, ScoringOptions options, ResponseLimits most) {
    Framework framework = framework(options.year());
    List<Understood> understood =
        new Counting(framework, options.rules(), most, rows -> {}).understand(files);
    return understood.stream().map(ReadTable::of).toList();
  }

  /** What the first rows of files are, of all agencies together: columns, words, what is amiss. */
  public Scored preview(List<ResponseFile> files, ScoringOptions options, ResponseLimits most) {
    Framework framework = framework(options.year());
    Counting counting = new Counting(framework, options.rules(), most, rows -> {});
    return Scorer.score(counting.sample(files), options.rules());
  }

  /**
   * Counts files.
   *
   * @param progress is told the rows that were read so far, again and again
   */
  public Counted count(
      List<ResponseFile> files,
      ScoringOptions options,
      ResponseLimits most,
      LongConsumer progress) {
    return new Counting(framework(options.year()), options.rules(), most, progress).count(files);
  }

  /**
   * What the counts of one agency come to.
   *
   * @throws RefusedException SEVERAL_AGENCIES where there are more and the options name none of
   *     them
   */
  public Scored score(Counted counted, ScoringOptions options) {
    List<String> agencies = agencies(counted);
    String asked = options.rules().agency();
    if (asked != null && agencies.contains(asked)) {
      return score(counted, options, asked);
    }
    if (agencies.size() > 1) {
      throw new RefusedException(
          Refusal.SEVERAL_AGENCIES,
          Integer.toString(agencies.size()),
          String.join(", ", agencies.subList(0, Math.min(MOST_NAMED, agencies.size()))));
    }
    String only = agencies.isEmpty() ? "" : agencies.get(0);
    return only.isEmpty() || asked != null
        ? Scorer.score(counted, options.rules())
        : score(counted, options, only);
  }

  /** The counts as a table, without groups that are too small to show. */
  public String counts(Counted counted, ScoringOptions options) {
    int smallest = options.rules().map().smallest();
    return CountsText.of(SmallGroups.merged(counted.tally(), smallest), smallest);
  }

  /** The agencies that counts name; one without a name where they name none. */
  public List<String> agencies(Counted counted) {
    return counted.tally().groups().keySet().stream()
        .map(each -> each.agency())
        .distinct()
        .sorted()
        .collect(Collectors.toList());
  }

  /** The same of one agency of several. */
  public Scored score(Counted counted, ScoringOptions options, String agency) {
    return Scorer.score(counted, options.rules(), agency);
  }

  /** The year's workbook, filled with scores and annotated. */
  public ScoredWorkbook workbook(Scored scored, ScoringOptions options) {
    FiscalYear year = scored.framework().fiscalYear();
    Scores scores = scored.scores();
    byte[] filled = new Templates(years, limits).filled(year, TEMPLATE, scores, Agency.UNKNOWN);
    return annotated(filled, scored, List.of(), options);
  }

  /**
   * A workbook of staff's own, filled with scores where none stand and annotated. A score that
   * stands there stays; where it differs that is told at its cell.
   *
   * @throws RefusedException OTHER_WORKBOOK for one of another year or agency
   */
  public ScoredWorkbook workbookInto(byte[] own, Scored scored, ScoringOptions options) {
    FiscalYear year = scored.framework().fiscalYear();
    ReadWorkbook workbook = ScoreWorkbook.open(own, limits).read(years.frameworks(), year);
    FiscalYear said = workbook.scores().framework().fiscalYear();
    if (!said.equals(year)) {
      throw new RefusedException(
          Refusal.OTHER_WORKBOOK,
          Messages.text("refusals.of.year", said),
          Messages.text("refusals.of.year", year));
    }
    String typed = workbook.scores().agency().name();
    String counted = scored.agency();
    if (typed != null && counted != null && !Alike.of(typed).equals(Alike.of(counted))) {
      throw new RefusedException(Refusal.OTHER_WORKBOOK, typed, counted);
    }
    List<Finding> differing = workbook.fillEmpty(scored.scores());
    if (typed == null && counted != null) {
      workbook.fill(new Agency(counted, null, null, null, null, null));
    }
    return annotated(workbook.bytes(), scored.withFindings(differing), differing, options);
  }

  private ScoredWorkbook annotated(
      byte[] filled, Scored scored, List<Finding> differing, ScoringOptions options) {
    ReadWorkbook workbook =
        ScoreWorkbook.open(filled, limits)
            .read(years.frameworks(), scored.framework().fiscalYear());
    Analysis analysis =
        analyzer
            .analyze(workbook.scores())
            .withoutFindings(OF_TYPED_SCORES)
            .withFindings(differing);
    byte[] bytes = workbook.annotate(analysis, LocalDate.now(clock), options.digits(), scored);
    return new ScoredWorkbook(scored, analysis, bytes);
  }

  private Framework framework(@Nullable FiscalYear asked) {
    Frameworks known = years.frameworks();
    if (asked != null) {
      return known
          .year(asked)
          .filter(each -> !each.answering().sets().isEmpty())
          .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN_YEAR, asked, answerable()));
    }
    return known.standingFirst().stream()
        .filter(each -> !each.answering().sets().isEmpty())
        .findFirst()
        .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN_YEAR, "-", answerable()));
  }

  private String answerable() {
    return years.frameworks().years().stream()
        .filter(each -> !each.answering().sets().isEmpty())
        .map(each -> each.fiscalYear().toString())
        .collect(Collectors.joining(", "));
  }
}
