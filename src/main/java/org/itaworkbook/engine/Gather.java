package org.itaworkbook.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.json.overview.ResultLines;
import org.itaworkbook.overview.Gathering;
import org.itaworkbook.overview.agencies.AgencyRegister;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.Source;
import org.itaworkbook.overview.results.Unread;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Fingerprint;
import org.itaworkbook.workbook.agencies.AgencyRows;
import org.itaworkbook.workbook.agencies.RegisterOfAgencies;
import org.itaworkbook.workbook.overview.OverviewWorkbook;

/**
 * From files of many agencies to results that are put together. Holds no state between calls;
 * thread-safe, so that files may be added from several threads in any order.
 */
public final class Gather {

  private static final String LINES = ".jsonl";

  /** As what a table of agencies is refused where the workbook of one is expected. */
  private static final Set<Refusal> NO_WORKBOOK_OF_ONE =
      EnumSet.of(Refusal.NO_ITA_TABLE, Refusal.NO_TABLE_IN_TEXT, Refusal.UNKNOWN_YEAR);

  private final Engine engine;

  Gather(Engine engine) {
    this.engine = engine;
  }

  /** Whether a file of that name holds results that were gathered before. */
  public static boolean isResults(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(LINES);
  }

  /**
   * Reads a file of one agency, or results that were gathered before ({@code .jsonl}). A file that
   * cannot be read is gathered as such, with the reason; what this program wrote of many agencies
   * tells nothing new and is passed over.
   *
   * @param file its path below the folder that was named, with {@code /} between folders
   */
  public void add(String file, byte[] bytes, AssessmentOptions options, Gathering gathering) {
    Source source = new Source(file, Fingerprint.of(bytes), null);
    try {
      if (isResults(file)) {
        Frameworks frameworks = engine.years().frameworks();
        ResultLines.read(bytes, frameworks, gathering);
      } else if (!OverviewWorkbook.isOne(bytes)) {
        read(bytes, options, source).forEach(gathering::add);
      }
    } catch (RefusedException e) {
      gathering.add(new Unread(source, e.refusal(), e.text()));
    }
  }

  /** A workbook of one agency; where it is none, a table with a row for each. */
  private List<Result> read(byte[] bytes, AssessmentOptions options, Source source) {
    try {
      return List.of(Result.of(engine.analyze(bytes, options), source));
    } catch (RefusedException e) {
      if (!NO_WORKBOOK_OF_ONE.contains(e.refusal())) {
        throw e;
      }
      List<Result> rows =
          AgencyRows.read(
              bytes, engine.limits(), engine.years().frameworks(), options.year(), source);
      if (rows.isEmpty()) {
        throw e;
      }
      return rows;
    }
  }

  /**
   * Reads the register of agencies.
   *
   * @throws org.itaworkbook.overview.agencies.RegisterException naming the row that is wrong
   * @throws RefusedException for what is no workbook
   */
  public AgencyRegister register(byte[] upload) {
    return RegisterOfAgencies.read(upload, engine.limits());
  }
}
