package org.itaworkbook.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Analyzer;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.framework.Text;
import org.itaworkbook.json.FrameworkReader;
import org.itaworkbook.json.ScoresReader;
import org.itaworkbook.json.UnitRowsReader;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.units.Collected;
import org.itaworkbook.units.Collector;
import org.itaworkbook.units.Delivery;
import org.itaworkbook.units.Progress;
import org.itaworkbook.units.Register;
import org.itaworkbook.units.RegisterReader;
import org.itaworkbook.units.RoundId;
import org.itaworkbook.units.Shares;
import org.itaworkbook.units.UnitAnswer;
import org.itaworkbook.units.UnitRow;
import org.itaworkbook.units.UnitRows;
import org.itaworkbook.units.UnitShare;
import org.itaworkbook.workbook.Limits;
import org.itaworkbook.workbook.PackageComparison;
import org.itaworkbook.workbook.ScoreWorkbook;
import org.itaworkbook.workbook.StandardWorkbook;
import org.itaworkbook.workbook.UnitAnswerReader;
import org.itaworkbook.workbook.UnitTemplate;
import org.itaworkbook.workbook.UnitWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * What the program does, each as one straight line from bytes in to bytes out. Holds no state
 * between calls; thread-safe.
 *
 * <p>Every method that takes an upload throws {@link org.itaworkbook.scores.RefusedException} for
 * an input that cannot be answered, and nothing else for anything that an upload may hold.
 */
public final class Engine {

  /** What a unit gets; filled with its share, not with what is known of the agency. */
  private static final String UNIT = "unit";

  /** Scores of one agency, which must not pass for those of another. */
  private static final String EXAMPLE = "example";

  private final YearFolders years;
  private final Limits limits;
  private final Clock clock;
  private final Analyzer analyzer = new Analyzer();

  /**
   * @param clock tells the date that a returned workbook bears, in the clock's own time zone
   */
  public Engine(YearFolders years, Limits limits, Clock clock) {
    this.years = years;
    this.limits = limits;
    this.clock = clock;
  }

  public YearFolders years() {
    return years;
  }

  public Clock clock() {
    return clock;
  }

  public Limits limits() {
    return limits;
  }

  /** Reads a score workbook and returns it annotated, with what was found. */
  public Assessment assess(byte[] upload, AssessmentOptions options) {
    ScoreWorkbook workbook = ScoreWorkbook.open(upload, limits);
    Analysis analysis = analyzed(workbook, options);
    byte[] annotated =
        written(
            () -> {
              workbook.annotate(analysis, LocalDate.now(clock), options.digits());
              return workbook.bytes();
            });
    return new Assessment(analysis, annotated);
  }

  /** What nobody foresaw while a workbook is written comes from what else the upload holds. */
  private static <T> T written(Supplier<T> work) {
    try {
      return work.get();
    } catch (RefusedException e) {
      throw e;
    } catch (StackOverflowError | RuntimeException e) {
      RefusedException refused = new RefusedException(Refusal.NOT_ANNOTATED);
      refused.initCause(e);
      throw refused;
    }
  }

  /** Reads a score workbook and says what it means, without writing one. */
  public Analysis analyze(byte[] upload, AssessmentOptions options) {
    return analyzed(ScoreWorkbook.open(upload, limits), options);
  }

  /** What the scores mean, and what is wrong with the register where staff have begun one. */
  private Analysis analyzed(ScoreWorkbook workbook, AssessmentOptions options) {
    Analysis analysis = analyzer.analyze(workbook.read(years.frameworks(), options.year()));
    UnitRows rows = workbook.units();
    return rows.isBlank()
        ? analysis
        : analysis.withFindings(Shares.findings(analysis, register(analysis, rows)));
  }

  private static Register register(Analysis analysis, UnitRows rows) {
    return RegisterReader.read(analysis.scores().framework(), rows);
  }

  /** Divides what a score workbook means among the units of its register. */
  public Division divide(byte[] upload, AssessmentOptions options) {
    ScoreWorkbook workbook = ScoreWorkbook.open(upload, limits);
    Analysis analysis = analyzer.analyze(workbook.read(years.frameworks(), options.year()));
    Register register = register(analysis, workbook.units());
    List<Progress> progress = workbook.progress(new ArrayList<>());
    return new Division(analysis, register, Shares.of(analysis, register, progress), progress);
  }

  /**
   * The workbook that a unit gets; drawn where its year's folder holds none to fill. It is read
   * back before it is given away: an answer can only come home by what it says of itself.
   *
   * @throws RefusedException UNIT_TEMPLATE where the year's template was restyled so that whose the
   *     workbook is cannot be read from it
   */
  public byte[] unitWorkbook(UnitShare share) {
    FiscalYear year = share.framework().fiscalYear();
    byte[] template =
        years.workbooks(year).contains(UNIT)
            ? years.workbook(year, UNIT)
            : UnitTemplate.draw(share.framework());
    byte[] filled = UnitWorkbook.fill(template, limits, share);
    UnitAnswer read = UnitAnswerReader.read(UNIT, filled, limits);
    if (!share.unit().code().equals(read.unit()) || !share.round().equals(read.round())) {
      throw new RefusedException(Refusal.UNIT_TEMPLATE, year);
    }
    return filled;
  }

  /**
   * Puts what units have answered into the table of measures, and an overview beside it.
   *
   * @param answers the files that came back, by their names, in order
   */
  public Collection collect(byte[] upload, Map<String, byte[]> answers, AssessmentOptions options) {
    ScoreWorkbook workbook = ScoreWorkbook.open(upload, limits);
    Analysis analysis = analyzer.analyze(workbook.read(years.frameworks(), options.year()));
    Register register = register(analysis, workbook.units());
    List<Text> unread = new ArrayList<>();
    List<Progress> earlier = workbook.progress(unread);
    List<UnitShare> shares = Shares.of(analysis, register, earlier);
    Collector collector = new Collector(RoundId.of(analysis.scores()), shares, earlier);
    unread.forEach(collector::remark);
    answers.forEach(
        (file, bytes) -> {
          try {
            collector.add(UnitAnswerReader.read(file, bytes, limits));
          } catch (RefusedException e) {
            collector.refuse(file, e.text());
          }
        });
    Collected collected = collector.collected();
    return written(
        () -> {
          List<Text> conflicts =
              workbook.collect(analysis, shares, earlier, collected, options.digits());
          return new Collection(collected, conflicts, workbook.bytes());
        });
  }

  /** Adds a sheet that says what became of the messages to units, or renews it. */
  public byte[] withDeliveries(
      byte[] upload, List<Delivery> deliveries, AssessmentOptions options) {
    ScoreWorkbook workbook = ScoreWorkbook.open(upload, limits);
    Scores scores = workbook.read(years.frameworks(), options.year());
    String round = RoundId.of(scores).toString();
    return written(
        () -> {
          workbook.logDeliveries(
              deliveries.stream().filter(each -> each.round().equals(round)).toList(),
              clock.getZone(),
              options.digits());
          return workbook.bytes();
        });
  }

  /** Says what scores that came as JSON mean. */
  public Analysis analyze(Scores scores) {
    return analyzer.analyze(scores);
  }

  /**
   * Returns a workbook without anything that the engine added to it.
   *
   * @param year where the workbook does not say it
   */
  public byte[] remove(byte[] upload, @Nullable FiscalYear year) {
    ScoreWorkbook workbook = ScoreWorkbook.open(upload, limits);
    Analysis analysis = analyzer.analyze(workbook.read(years.frameworks(), year));
    return written(
        () -> {
          workbook.remove(analysis);
          return workbook.bytes();
        });
  }

  /** Whether what is known of an agency is filled into a template of that name. */
  public static boolean fills(String name) {
    return !name.equals(UNIT) && !name.equals(EXAMPLE);
  }

  /** A year's template with what is known of the agency filled in, if it {@link #fills} that. */
  public byte[] template(FiscalYear year, String name, Agency agency) {
    byte[] template = years.workbook(year, name);
    if (!fills(name)) {
      return template;
    }
    ScoreWorkbook workbook = ScoreWorkbook.open(template, limits);
    workbook.read(years.frameworks(), year);
    workbook.fill(agency);
    return workbook.bytes();
  }

  /**
   * A year's template filled with what last year's workbook, or another of the same year, holds.
   *
   * @param last of any layout that can be read
   * @param lastYear whose scores it holds where it does not say so; null for the year before.
   *     Scores of the template's own year are taken only where this says that year: given as last
   *     year's, they are most likely the wrong file.
   * @param agency what is to stand there instead of what the workbook says
   * @throws RefusedException SAME_YEAR, LATER_YEAR or NOT_TO_FILL, beside what an upload may be
   *     refused for
   */
  public byte[] template(
      FiscalYear year, String name, byte[] last, @Nullable FiscalYear lastYear, Agency agency) {
    ScoreWorkbook workbook = toFill(year, name);
    FiscalYear before = lastYear == null ? new FiscalYear(year.buddhistEra() - 1) : lastYear;
    boolean known = years.frameworks().year(before).isPresent();
    ScoreWorkbook source = ScoreWorkbook.open(last, limits);
    Scores scores = source.read(years.frameworks(), known ? before : null);
    boolean assumed =
        scores.findings().stream().anyMatch(each -> each.code() == FindingCode.YEAR_ASSUMED);
    FiscalYear of = assumed ? before : scores.framework().fiscalYear();
    if (of.equals(year) && !year.equals(lastYear)) {
      throw new RefusedException(Refusal.SAME_YEAR, year);
    }
    refuseLater(of, year);
    workbook.fillFrom(source, scores, of, total(scores));
    workbook.fill(agency);
    return workbook.bytes();
  }

  /** The same with scores that came as JSON, which says the year that they are of. */
  public byte[] template(FiscalYear year, String name, Scores last, Agency agency) {
    ScoreWorkbook workbook = toFill(year, name);
    refuseLater(last.framework().fiscalYear(), year);
    workbook.fillFrom(last, total(last));
    workbook.fill(agency);
    return workbook.bytes();
  }

  private ScoreWorkbook toFill(FiscalYear year, String name) {
    byte[] template = years.workbook(year, name);
    if (!fills(name)) {
      throw new RefusedException(Refusal.NOT_TO_FILL, name);
    }
    ScoreWorkbook workbook = ScoreWorkbook.open(template, limits);
    workbook.read(years.frameworks(), year);
    return workbook;
  }

  private static void refuseLater(FiscalYear last, FiscalYear year) {
    if (last.compareTo(year) > 0) {
      throw new RefusedException(Refusal.LATER_YEAR, last, year);
    }
  }

  private @Nullable BigDecimal total(Scores scores) {
    return analyzer.analyze(scores).figures().get(FigureCode.TOTAL);
  }

  /**
   * Draws the workbooks of a fiscal year's folder from its {@code framework.json}: the blank score
   * workbook, what a unit gets and, where the folder holds an {@code example.json}, a score
   * workbook filled with it.
   *
   * @return the files written
   * @throws org.itaworkbook.json.InvalidFrameworkException naming file and field of every fault
   */
  public List<Path> draw(Path folder) {
    Framework framework = FrameworkReader.read(folder.resolve("framework.json"));
    List<Path> written = new ArrayList<>();
    try {
      written.add(
          Files.write(folder.resolve("scores.xlsx"), calculated(framework, null, List.of())));
      written.add(Files.write(folder.resolve("unit.xlsx"), UnitTemplate.draw(framework)));
      Path example = folder.resolve("example.json");
      if (Files.exists(example)) {
        String json = Files.readString(example);
        Scores scores = ScoresReader.read(json, new Frameworks(List.of(framework)));
        List<UnitRow> units = UnitRowsReader.read(json);
        written.add(
            Files.write(folder.resolve("example.xlsx"), calculated(framework, scores, units)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written;
  }

  private byte[] calculated(Framework framework, @Nullable Scores data, List<UnitRow> units) {
    ScoreWorkbook workbook =
        ScoreWorkbook.open(StandardWorkbook.draw(framework, data, units), limits);
    Frameworks only = new Frameworks(List.of(framework));
    workbook.calculate(analyzer.analyze(workbook.read(only, framework.fiscalYear())));
    return workbook.bytes();
  }

  /** Says part by part what differs between a workbook and what was made of it. */
  public PackageComparison compare(byte[] in, byte[] out) {
    return PackageComparison.compare(in, out, years.frameworks());
  }
}
