package org.itaworkbook.json.overview;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.json.base.Faults;
import org.itaworkbook.json.base.JsonFields;
import org.itaworkbook.json.base.JsonTree;
import org.itaworkbook.overview.Gathering;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.Unread;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/**
 * Results as JSON Lines, in UTF-8: an object a line, those of results first, each in the order of
 * its source. The same gathering always makes the same bytes.
 */
public final class ResultLines {

  private static final int TOLD_FAULTS = 3;

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private ResultLines() {}

  /** All that was gathered, under each of its names. */
  public static byte[] write(Gathering gathering) {
    StringBuilder lines = new StringBuilder();
    try {
      write(gathering, lines);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The same, line by line. */
  public static void write(Gathering gathering, Appendable lines) throws IOException {
    for (Result each : gathering.results()) {
      lines.append(ResultJson.of(each).text()).append('\n');
    }
    for (Unread each : gathering.unread()) {
      lines.append(UnreadJson.of(each).text()).append('\n');
    }
  }

  /**
   * Reads lines into a gathering, all of them or none; blank ones are left out.
   *
   * @throws RefusedException INVALID_JSON naming the first line that is none and what is wrong with
   *     it, or UNKNOWN_YEAR
   */
  public static void read(byte[] bytes, Frameworks frameworks, Gathering into) {
    Gathering read = new Gathering();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String plain = line.indexOf(BYTE_ORDER_MARK) == 0 ? line.substring(1) : line;
        if (!plain.isBlank()) {
          line(plain, number, frameworks, read);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be read", e);
    }
    read.results().forEach(into::add);
    read.unread().forEach(into::add);
  }

  private static void line(String line, int number, Frameworks frameworks, Gathering into) {
    Faults faults = new Faults();
    JsonFields fields = JsonTree.read(line, faults);
    Integer version = fields == null ? null : ResultReader.version(fields, faults);
    if (fields != null && version != null && fields.names().contains("refused")) {
      Unread unread = ResultReader.unread(fields);
      if (unread != null && faults.isEmpty()) {
        into.add(unread);
      }
    } else if (fields != null && version != null) {
      Result result = new ResultReader(fields, faults, frameworks).result(version);
      if (result != null && faults.isEmpty()) {
        into.add(result);
      }
    }
    if (!faults.isEmpty()) {
      throw refused(number, faults);
    }
  }

  private static RefusedException refused(int number, Faults faults) {
    List<Text> told = faults.sentences(TOLD_FAULTS);
    Text all =
        new Text(
            told.stream().map(Text::th).collect(Collectors.joining("; ")),
            told.stream().map(Text::en).collect(Collectors.joining("; ")));
    return new RefusedException(
        Refusal.INVALID_JSON, Messages.text("json.line", Integer.toString(number), all));
  }
}
