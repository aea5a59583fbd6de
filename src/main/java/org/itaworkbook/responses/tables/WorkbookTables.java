package org.itaworkbook.responses.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;

/** The sheets of a workbook as tables. Chart sheets are none. */
final class WorkbookTables {

  /** Of a workbook whose shared texts are no longer than so many bytes each text is known. */
  private static final long FEW_TEXTS = 1L << 20;

  private static final int MOST_NAMES = 20_000;

  private final ZipTables.Zip zip;
  private final String file;
  private final ResponseLimits limits;

  WorkbookTables(ZipTables.Zip zip, String file, ResponseLimits limits) {
    this.zip = zip;
    this.file = file;
    this.limits = limits;
  }

  List<Table> tables() throws IOException {
    try (ZipFile open = zip.open()) {
      Map<String, String> targets = new HashMap<>();
      each(
          open,
          "xl/_rels/workbook.xml.rels",
          reader -> {
            if (reader.getLocalName().equals("Relationship")) {
              targets.put(attribute(reader, "Id"), attribute(reader, "Target"));
            }
          });
      List<Table> tables = new ArrayList<>();
      boolean[] from1904 = new boolean[1];
      each(
          open,
          "xl/workbook.xml",
          reader -> {
            if (reader.getLocalName().equals("workbookPr")) {
              String said = attribute(reader, "date1904");
              from1904[0] = said.equals("1") || said.equals("true");
            } else if (reader.getLocalName().equals("sheet")) {
              String part = path(targets.getOrDefault(relationship(reader), ""));
              if (part.contains("worksheets/") && open.getEntry(part) != null) {
                tables.add(new SheetTable(attribute(reader, "name"), part, from1904[0]));
              }
            }
          });
      return tables;
    }
  }

  private static String relationship(XMLStreamReader reader) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals("id") && reader.getAttributeNamespace(i) != null) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  private static String attribute(XMLStreamReader reader, String name) {
    return Objects.requireNonNullElse(reader.getAttributeValue(null, name), "");
  }

  private static String path(String target) {
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  /** Takes the start of an element. */
  @FunctionalInterface
  private interface Start {
    void at(XMLStreamReader reader);
  }

  private void each(ZipFile open, String part, Start start) throws IOException {
    ZipArchiveEntry entry = open.getEntry(part);
    if (entry == null) {
      throw new RefusedException(Refusal.NOT_A_WORKBOOK);
    }
    try (InputStream stream = zip.stream(open, entry)) {
      XMLStreamReader reader = SheetEvents.reader(stream);
      while (reader.hasNext()) {
        if (SheetEvents.next(reader) == XMLStreamConstants.START_ELEMENT) {
          start.at(reader);
        }
      }
    } catch (XMLStreamException e) {
      throw SheetEvents.damaged(e);
    }
  }

  /** A sheet. */
  private final class SheetTable implements Table {

    private final String sheet;
    private final String part;
    private final boolean from1904;

    SheetTable(String sheet, String part, boolean from1904) {
      this.sheet = sheet;
      this.part = part;
      this.from1904 = from1904;
    }

    @Override
    public String file() {
      return file;
    }

    @Override
    public String sheet() {
      return sheet;
    }

    @Override
    public boolean from1904() {
      return from1904;
    }

    @Override
    public List<HeadRow> head(int most) {
      try (ZipFile open = zip.open()) {
        BitSet needed = needed(open, most);
        Lexicon lexicon =
            SharedTexts.read(
                zip,
                open,
                (to, text, hash) -> to.add(text, needed.get(to.size()), hash, Keeping.NO_MOMENT));
        List<HeadRow> rows = new ArrayList<>();
        rows(
            open,
            lexicon,
            row -> {
              List<String> cells = new ArrayList<>();
              for (int i = 0; i < row.width(); i++) {
                cells.add(row.text(i));
              }
              rows.add(new HeadRow(row.number(), cells));
              return rows.size() < most;
            });
        return rows;
      } catch (IOException e) {
        throw new RefusedException(Refusal.TRUNCATED);
      }
    }

    /** The shared texts that the first rows name. */
    private BitSet needed(ZipFile open, int most) throws IOException {
      BitSet needed = new BitSet();
      int[] count = new int[1];
      rows(
          open,
          Lexicon.UNREAD,
          row -> {
            for (int i = 0; i < row.width(); i++) {
              if (row.shared(i) >= 0) {
                needed.set(row.shared(i));
              }
            }
            return ++count[0] < most;
          });
      return needed;
    }

    /** The shared texts in some columns; none where they are too many to be names. */
    private BitSet named(ZipFile open, int[] columns) throws IOException {
      BitSet named = new BitSet();
      ZipArchiveEntry texts = open.getEntry(SharedTexts.PART);
      if (columns.length > 0 && texts != null && texts.getSize() > FEW_TEXTS) {
        rows(
            open,
            Lexicon.UNREAD,
            row -> {
              for (int each : columns) {
                if (row.shared(each) >= 0) {
                  named.set(row.shared(each));
                }
              }
              return true;
            });
      }
      return named.cardinality() > MOST_NAMES ? new BitSet() : named;
    }

    @Override
    public void read(RowSink sink, Keeping keeping) {
      try (ZipFile open = zip.open()) {
        BitSet named = named(open, keeping.columns());
        Lexicon lexicon =
            SharedTexts.read(
                zip,
                open,
                (to, text, hash) -> {
                  long moment = keeping.moment(text);
                  boolean kept =
                      moment == Keeping.NO_MOMENT && (named.get(to.size()) || keeping.keeps(text));
                  to.add(text, kept, hash, moment);
                });
        rows(open, lexicon, sink);
      } catch (IOException e) {
        throw new RefusedException(Refusal.TRUNCATED);
      }
    }

    private void rows(ZipFile open, Lexicon lexicon, RowSink sink) throws IOException {
      ZipArchiveEntry entry = open.getEntry(part);
      long[] taken = new long[1];
      RowSink counting =
          row -> {
            taken[0]++;
            return sink.take(row);
          };
      try (InputStream stream = zip.stream(open, entry)) {
        new SheetScanner(stream, lexicon, limits).read(counting);
        return;
      } catch (UnknownMarkupException e) {
        // Read again below, from the row that was not taken yet.
      } catch (ByteFeed.TooLongException e) {
        throw new RefusedException(Refusal.CELL_TOO_LONG, taken[0] + 1);
      }
      try (InputStream stream = zip.stream(open, entry)) {
        SheetEvents.rows(stream, lexicon, limits, taken[0], sink);
      }
    }
  }
}
