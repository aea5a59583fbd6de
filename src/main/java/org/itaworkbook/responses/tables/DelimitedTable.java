package org.itaworkbook.responses.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.scores.RefusedException;

/**
 * A text whose values stand between commas, semicolons, tabs or bars: by the delimiter under which
 * its first rows are most alike.
 */
final class DelimitedTable implements Table {

  private static final byte[] DELIMITERS = {',', ';', '\t', '|'};

  /** So much of a text is looked at first. */
  private static final int HEAD = 1 << 20;

  private static final int SAMPLED_ROWS = 60;

  private final String file;
  private final Source source;
  private final Effort effort;
  private final TextEncoding encoding;
  private final byte delimiter;
  private final int told;

  DelimitedTable(String file, Source source, Effort effort) {
    this.file = file;
    this.source = source;
    this.effort = effort;
    try (InputStream stream = source.open()) {
      byte[] head = stream.readNBytes(HEAD);
      this.encoding = TextEncoding.of(head, head.length, head.length < HEAD);
      byte[] text = encoding.utf8(new ByteArrayInputStream(head)).readAllBytes();
      this.told = told(text);
      this.delimiter = told > 0 ? text[4] : best(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How long the line is by which a text tells Excel its delimiter; 0 where there is none. */
  private static int told(byte[] text) {
    String start = new String(text, 0, Math.min(text.length, 8), StandardCharsets.UTF_8);
    if (!start.startsWith("sep=") || start.length() < 6) {
      return 0;
    }
    return start.charAt(5) == '\r' ? 7 : start.charAt(5) == '\n' ? 6 : 0;
  }

  private byte best(byte[] text) {
    byte best = DELIMITERS[0];
    long most = 0;
    for (byte each : DELIMITERS) {
      long fit = fit(text, each);
      if (fit > most) {
        most = fit;
        best = each;
      }
    }
    return best;
  }

  /** How many values the first rows have that are as wide as the widest of them. */
  private long fit(byte[] text, byte by) {
    List<Integer> widths = new ArrayList<>();
    try {
      new DelimitedRows(new ByteArrayInputStream(text), by, effort)
          .read(
              row -> {
                widths.add(row.width());
                return widths.size() < SAMPLED_ROWS;
              });
    } catch (RefusedException e) {
      // A cell that is too long, or a quote that ends beyond what is looked at.
    }
    int widest = widths.stream().mapToInt(each -> each).max().orElse(0);
    long alike = widths.stream().filter(each -> each * 2 > widest).count();
    return widest < 2 ? 0 : alike * widest;
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public String sheet() {
    return "";
  }

  @Override
  public List<HeadRow> head(int most) {
    List<HeadRow> rows = new ArrayList<>();
    if (most > 0) {
      read(
          row -> {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.width(); i++) {
              cells.add(row.text(i));
            }
            rows.add(new HeadRow(row.number(), cells));
            return rows.size() < most;
          },
          Keeping.NOTHING);
    }
    return rows;
  }

  @Override
  public void read(RowSink sink, Keeping keeping) {
    try (InputStream stream = source.open();
        InputStream text = encoding.utf8(stream)) {
      text.skipNBytes(told);
      new DelimitedRows(text, delimiter, effort).read(sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
