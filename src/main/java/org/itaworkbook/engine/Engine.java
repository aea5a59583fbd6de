package org.itaworkbook.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.workbook.Limits;
import org.itaworkbook.workbook.PackageComparison;

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
    throw new UnsupportedOperationException("being built " + clock);
  }

  /** Reads a score workbook and says what it means, without writing one. */
  public Analysis analyze(byte[] upload, AssessmentOptions options) {
    throw new UnsupportedOperationException("being built");
  }

  /** Says what scores that came as JSON mean. */
  public Analysis analyze(Scores scores) {
    throw new UnsupportedOperationException("being built");
  }

  /** Returns a workbook without anything that the engine added to it. */
  public byte[] remove(byte[] upload) {
    throw new UnsupportedOperationException("being built");
  }

  /** A year's template with what is known of the agency filled in. */
  public byte[] template(FiscalYear year, String name, Agency agency) {
    throw new UnsupportedOperationException("being built");
  }

  /** Says part by part what differs between a workbook and what was made of it. */
  public PackageComparison compare(byte[] in, byte[] out) {
    return PackageComparison.compare(in, out);
  }

  /**
   * Draws a year's workbooks into its folder from the folder's {@code framework.json}.
   *
   * @return the files written
   * @throws IllegalArgumentException naming file and field of every fault of the framework
   */
  public List<Path> draw(Path yearFolder) {
    throw new UnsupportedOperationException("being built");
  }
}
