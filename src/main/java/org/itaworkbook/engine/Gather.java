package org.itaworkbook.engine;

import java.util.Locale;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.json.overview.ResultLines;
import org.itaworkbook.overview.Gathering;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.Source;
import org.itaworkbook.overview.results.Unread;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Fingerprint;

/**
 * From files of many agencies to results that are put together. Holds no state between calls;
 * thread-safe, so that files may be added from several threads in any order.
 */
public final class Gather {

  private static final String LINES = ".jsonl";

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
   * cannot be read is gathered as such, with the reason.
   *
   * @param file its path below the folder that was named, with {@code /} between folders
   */
  public void add(String file, byte[] bytes, AssessmentOptions options, Gathering gathering) {
    Source source = new Source(file, Fingerprint.of(bytes), null);
    try {
      if (isResults(file)) {
        Frameworks frameworks = engine.years().frameworks();
        ResultLines.read(bytes, frameworks, gathering);
      } else {
        gathering.add(Result.of(engine.analyze(bytes, options), source));
      }
    } catch (RefusedException e) {
      gathering.add(new Unread(source, e.refusal(), e.text()));
    }
  }
}
