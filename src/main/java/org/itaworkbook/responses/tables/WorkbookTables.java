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
  private final Effort effort;

  WorkbookTables(ZipTables.Zip zip, String file) {
    this.zip = zip;
    this.file = file;
    this.effort = zip.effort();
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
                boolean first = tables.isEmpty();
                tables.add(new SheetTable(attribute(reader, "name"), part, from1904[0], first));
                effort.unpacked(open.getEntry(part).getSize() + sharedBytes(open));
              }
            }
          });
      return tables;
    }
  }

  private static long sharedBytes(ZipFile open) {
    ZipArchiveEntry texts = open.getEntry(SharedTexts.PART);
    return texts == null ? 0 : texts.getSize();
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
    try (InputStream stream = new Pieces(zip.stream(open, entry), effort)) {
      XMLStreamReader reader = SheetEvents.reader(stream);
      while (reader.hasNext()) {
        if (SheetEvents.next(reader) == XMLStreamConstants.START_ELEMENT) {
          start.at(reader);
        }
      }
    } catch (ByteFeed.TooLongException e) {
      throw new RefusedException(Refusal.TRUNCATED);
    } catch (XMLStreamException e) {
      throw SheetEvents.damaged(e);
    }
  }

  /**
   * A row whose shared texts are not read yet.
   *
   * @param named columns to the indexes of their texts
   */
  private record FirstRow(long number, List<String> cells, Map<Integer, Integer> named) {}

  /** A sheet. */
  private final class SheetTable implements Table {

    private final String sheet;
    private final String part;
    private final boolean from1904;

    /**
     * The texts that sheets share are read anew for each; of the first they are not for nothing.
     */
    private final boolean first;

    SheetTable(String sheet, String part, boolean from1904, boolean first) {
      this.sheet = sheet;
      this.part = part;
      this.from1904 = from1904;
      this.first = first;
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
        List<FirstRow> rows = first(open, most);
        BitSet needed = new BitSet();
        rows.forEach(row -> row.named().forEach((column, text) -> needed.set(text)));
        if (!needed.isEmpty()) {
          Lexicon lexicon =
              texts(
                  open,
                  (to, text, hash) -> to.add(text, needed.get(to.size()), hash, Keeping.NO_MOMENT));
          if (needed.length() > lexicon.size()) {
            throw new RefusedException(Refusal.TRUNCATED);
          }
          rows.forEach(
              row ->
                  row.named()
                      .forEach((column, text) -> row.cells().set(column, lexicon.text(text))));
        }
        return rows.stream().map(row -> new HeadRow(row.number(), row.cells())).toList();
      } catch (IOException e) {
        throw new RefusedException(Refusal.TRUNCATED);
      }
    }

    /** The first rows, before the shared texts that they name are read. */
    private List<FirstRow> first(ZipFile open, int most) throws IOException {
      List<FirstRow> rows = new ArrayList<>();
      rows(
          open,
          Lexicon.UNREAD,
          row -> {
            List<String> cells = new ArrayList<>();
            Map<Integer, Integer> named = new HashMap<>();
            for (int i = 0; i < row.width(); i++) {
              if (row.shared(i) >= 0) {
                named.put(i, row.shared(i));
              }
              cells.add(row.shared(i) >= 0 ? "" : row.text(i));
            }
            rows.add(new FirstRow(row.number(), cells, named));
            return rows.size() < most;
          });
      return rows;
    }

    private Lexicon texts(ZipFile open, SharedTexts.Adding adding) throws IOException {
      effort.idle(first ? 0 : sharedBytes(open));
      return SharedTexts.read(zip, open, adding);
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
            texts(
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
        new SheetScanner(Unprefixed.of(stream), lexicon, effort).read(counting);
        return;
      } catch (UnknownMarkupException e) {
        // Read again below, from the row that was not taken yet.
      } catch (ByteFeed.TooLongException e) {
        throw new RefusedException(Refusal.CELL_TOO_LONG, taken[0] + 1);
      }
      try (InputStream stream = new Pieces(zip.stream(open, entry), effort)) {
        SheetEvents.rows(stream, lexicon, effort.limits(), taken[0], sink);
      } catch (ByteFeed.TooLongException e) {
        throw new RefusedException(Refusal.CELL_TOO_LONG, taken[0] + 1);
      }
    }
  }
}
