package org.itaworkbook.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.itaworkbook.json.overview.ResultLines;
import org.itaworkbook.overview.Gathering;
import org.itaworkbook.overview.agencies.AgencyRegister;
import org.itaworkbook.overview.agencies.RegisterException;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.Source;
import org.itaworkbook.overview.results.Unread;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.CsvRow;
import org.itaworkbook.text.Fingerprint;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.agencies.AgencyRows;
import org.itaworkbook.workbook.agencies.RegisterOfAgencies;

/**
 * From files of many agencies to results that are put together. Holds no state between calls;
 * thread-safe, so that files may be added from several threads in any order.
 */
public final class Gather {

  private static final String LINES = ".jsonl";

  /** How a table of an overview begins, of which there is one in values between commas. */
  public static final String TABLE_BEGINS = "key,fiscalYear";

  private static final byte[] TABLE_OF_OVERVIEW =
      (CsvRow.BYTE_ORDER_MARK + TABLE_BEGINS + ",").getBytes(StandardCharsets.UTF_8);

  /** So many results a caller may send at once: twice those of the whole country. */
  static final int MOST_RESULTS = 20_000;

  /** How a zip, an .xls and a PDF begin. */
  private static final List<byte[]> NO_RESULTS =
      List.of(
          new byte[] {'P', 'K', 3, 4},
          new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
          new byte[] {'%', 'P', 'D', 'F'});

  /** As what a table of agencies is refused where the workbook of one is expected. */
  private static final Set<Refusal> NO_WORKBOOK_OF_ONE =
      EnumSet.of(Refusal.NO_ITA_TABLE, Refusal.NO_TABLE_IN_TEXT, Refusal.UNKNOWN_YEAR);

  /** So many bytes of a file of results are read: those of a hundred thousand agencies. */
  public static final long MOST_OF_RESULTS = 200L << 20;

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
    try {
      read(file, bytes, options, gathering);
    } catch (RefusedException e) {
      if (e.refusal() != Refusal.OVERVIEW_WORKBOOK) {
        gathering.add(unread(file, bytes, e));
      }
    }
  }

  /** What is gathered of a file that was refused. */
  public static Unread unread(String file, byte[] bytes, RefusedException refused) {
    return new Unread(file, Fingerprint.of(bytes), refused.refusal(), refused.text());
  }

  /**
   * Reads a file as {@link #add} does.
   *
   * @throws RefusedException for one that cannot be read, and OVERVIEW_WORKBOOK for what this
   *     program wrote of many agencies
   */
  public void read(String file, byte[] bytes, AssessmentOptions options, Gathering gathering) {
    if (isResults(file)) {
      if (bytes.length > MOST_OF_RESULTS) {
        throw new RefusedException(Refusal.TOO_MANY_RESULTS, (MOST_OF_RESULTS >> 20) + " MB");
      }
      ResultLines.read(bytes, engine.years().frameworks(), gathering);
    } else if (startsWith(bytes, TABLE_OF_OVERVIEW)) {
      throw new RefusedException(Refusal.OVERVIEW_WORKBOOK);
    } else {
      read(bytes, options, new Source(file, Fingerprint.of(bytes), null)).forEach(gathering::add);
    }
  }

  /**
   * Reads results that a caller gathered before.
   *
   * @throws RefusedException NOT_RESULTS for a workbook or a PDF, TOO_MANY_RESULTS beyond {@value
   *     #MOST_RESULTS} lines, INVALID_JSON naming the first line that is wrong, or UNKNOWN_YEAR
   */
  public void readResults(byte[] lines, Gathering gathering) {
    if (NO_RESULTS.stream().anyMatch(start -> startsWith(lines, start))) {
      throw new RefusedException(Refusal.NOT_RESULTS);
    }
    int count = 0;
    for (byte each : lines) {
      count += each == '\n' ? 1 : 0;
    }
    if (count > MOST_RESULTS) {
      throw new RefusedException(
          Refusal.TOO_MANY_RESULTS,
          Messages.text("refusals.amount.results", Integer.toString(MOST_RESULTS)));
    }
    ResultLines.read(lines, engine.years().frameworks(), gathering);
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
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
   * @throws RegisterException naming the row that is wrong
   * @throws RefusedException for what is no workbook
   */
  public AgencyRegister register(byte[] upload) {
    return RegisterOfAgencies.read(upload, engine.limits());
  }
}
