package org.itaworkbook.http.api;

import java.nio.charset.StandardCharsets;
import org.itaworkbook.engine.Gather;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.MediaTypes;
import org.itaworkbook.http.exchange.ProblemException;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.http.exchange.Upload;
import org.itaworkbook.json.overview.UnreadJson;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.workers.Work.ReadResults;
import org.itaworkbook.workers.Workers;

/**
 * What a file comes to where many agencies are put together. As JSON it is one result, or a
 * problem. As JSON Lines it is what the command gathers of it: a line for each agency in it, and
 * one that says why where it cannot be read, so that the overview tells of that file too.
 */
final class OneResult {

  private static final String UNNAMED = "ITA";

  /** A file that cannot be read may be named by no more characters. */
  private static final int LONGEST_NAME = 500;

  private OneResult() {}

  static HttpResponse of(Upload upload, Exchange exchange, Workers workers) {
    boolean lines =
        exchange.accepted(MediaTypes.JSON, MediaTypes.JSON_LINES).equals(MediaTypes.JSON_LINES);
    String file = name(upload);
    byte[] read;
    try {
      read =
          workers.call(
              new ReadResults(file, upload.bytes(), exchange.query().options()),
              exchange::isAbandoned);
    } catch (RefusedException e) {
      if (!lines || e.refusal() == Refusal.OVERVIEW_WORKBOOK) {
        throw e;
      }
      String line = UnreadJson.of(Gather.unread(file, upload.bytes(), e)).text() + "\n";
      read = line.getBytes(StandardCharsets.UTF_8);
    }
    if (lines) {
      return HttpResponse.bytes(200, MediaTypes.JSON_LINES, read).with("Vary", "Accept");
    }
    String one = new String(read, StandardCharsets.UTF_8).stripTrailing();
    if (one.isEmpty() || one.indexOf('\n') >= 0) {
      throw new ProblemException(ProblemType.NOT_ACCEPTABLE, MediaTypes.JSON_LINES);
    }
    return HttpResponse.bytes(200, MediaTypes.JSON, one.getBytes(StandardCharsets.UTF_8))
        .with("Vary", "Accept");
  }

  /** As it was sent, with the folders before it. */
  private static String name(Upload upload) {
    String sent = upload.fileName() == null ? "" : OneLine.of(upload.fileName()).strip();
    return sent.isEmpty() ? UNNAMED : sent.substring(0, Math.min(LONGEST_NAME, sent.length()));
  }
}
