package org.itaworkbook.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Analyzer;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.json.FrameworkReader;
import org.itaworkbook.json.ScoresReader;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.workbook.Limits;
import org.itaworkbook.workbook.PackageComparison;
import org.itaworkbook.workbook.ScoreWorkbook;
import org.itaworkbook.workbook.StandardWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * What the program does, each as one straight line from bytes in to bytes out. Holds no state
 * between calls; thread-safe.
 *
 * <p>Every method that takes an upload throws {@link org.itaworkbook.scores.RefusedException} for
 * an input that cannot be answered, and nothing else for anything that an upload may hold.
 */
public final class Engine {

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

  public Limits limits() {
    return limits;
  }

  /** Reads a score workbook and returns it annotated, with what was found. */
  public Assessment assess(byte[] upload, AssessmentOptions options) {
    ScoreWorkbook workbook = ScoreWorkbook.open(upload, limits);
    Scores scores = workbook.read(years.frameworks(), options.year());
    Analysis analysis = analyzer.analyze(scores);
    byte[] annotated =
        written(
            () -> {
              workbook.annotate(analysis, LocalDate.now(clock), options.digits());
              return workbook.bytes();
            });
    return new Assessment(analysis, annotated);
  }

  /** What nobody foresaw while a workbook is written comes from what the upload holds. */
  private static byte[] written(Supplier<byte[]> work) {
    try {
      return work.get();
    } catch (RefusedException e) {
      throw e;
    } catch (StackOverflowError | RuntimeException e) {
      RefusedException refused = new RefusedException(Refusal.TRUNCATED);
      refused.initCause(e);
      throw refused;
    }
  }

  /** Reads a score workbook and says what it means, without writing one. */
  public Analysis analyze(byte[] upload, AssessmentOptions options) {
    ScoreWorkbook workbook = ScoreWorkbook.open(upload, limits);
    return analyzer.analyze(workbook.read(years.frameworks(), options.year()));
  }

  /** Says what scores that came as JSON mean. */
  public Analysis analyze(Scores scores) {
    return analyzer.analyze(scores);
  }

  /** Returns a workbook without anything that the engine added to it. */
  public byte[] remove(byte[] upload) {
    ScoreWorkbook workbook = ScoreWorkbook.open(upload, limits);
    Analysis analysis = analyzer.analyze(workbook.read(years.frameworks(), null));
    return written(
        () -> {
          workbook.remove(analysis);
          return workbook.bytes();
        });
  }

  /** A year's template with what is known of the agency filled in. */
  public byte[] template(FiscalYear year, String name, Agency agency) {
    ScoreWorkbook workbook = ScoreWorkbook.open(years.workbook(year, name), limits);
    workbook.read(years.frameworks(), year);
    workbook.fill(agency);
    return workbook.bytes();
  }

  /**
   * Draws the workbooks of a fiscal year's folder from its {@code framework.json}: the blank score
   * workbook and, where the folder holds an {@code example.json}, one filled with it.
   *
   * @return the files written
   * @throws org.itaworkbook.json.InvalidFrameworkException naming file and field of every fault
   */
  public List<Path> draw(Path folder) {
    Framework framework = FrameworkReader.read(folder.resolve("framework.json"));
    List<Path> written = new ArrayList<>();
    try {
      written.add(Files.write(folder.resolve("scores.xlsx"), calculated(framework, null)));
      Path example = folder.resolve("example.json");
      if (Files.exists(example)) {
        Scores scores =
            ScoresReader.read(Files.readString(example), new Frameworks(List.of(framework)));
        written.add(Files.write(folder.resolve("example.xlsx"), calculated(framework, scores)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written;
  }

  private byte[] calculated(Framework framework, @Nullable Scores data) {
    ScoreWorkbook workbook = ScoreWorkbook.open(StandardWorkbook.draw(framework, data), limits);
    Frameworks only = new Frameworks(List.of(framework));
    workbook.calculate(analyzer.analyze(workbook.read(only, framework.fiscalYear())));
    return workbook.bytes();
  }

  /** Says part by part what differs between a workbook and what was made of it. */
  public PackageComparison compare(byte[] in, byte[] out) {
    return PackageComparison.compare(in, out, years.frameworks());
  }
}
