package org.itaworkbook.responses.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet, and the shared texts, by the events of an XML parser: slower than the
 * scanners, for everything that these leave. A document type is refused.
 */
final class SheetEvents {

  private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

  /** Elements of a workbook lie no deeper in each other, whatever programs add to them. */
  private static final int DEEPEST = 100;

  private SheetEvents() {}

  static XMLStreamReader reader(InputStream stream) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(DEPTH, DEEPEST);
    return factory.createXMLStreamReader(stream);
  }

  /** The next event. */
  static int next(XMLStreamReader reader) throws XMLStreamException {
    int event = reader.next();
    if (event == XMLStreamConstants.DTD) {
      throw new RefusedException(Refusal.EXTERNAL_ENTITY);
    }
    return event;
  }

  static void shared(InputStream stream, Consumer<String> texts) throws IOException {
    try {
      XMLStreamReader reader = reader(stream);
      StringBuilder text = new StringBuilder();
      int phonetic = 0;
      while (reader.hasNext()) {
        int event = next(reader);
        if (event == XMLStreamConstants.START_ELEMENT) {
          String name = reader.getLocalName();
          if (name.equals("si")) {
            text.setLength(0);
          } else if (name.equals("rPh")) {
            phonetic++;
          } else if (name.equals("t") && phonetic == 0) {
            text.append(reader.getElementText());
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          if (reader.getLocalName().equals("si")) {
            texts.accept(text.toString());
          } else if (reader.getLocalName().equals("rPh")) {
            phonetic--;
          }
        }
      }
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  static RefusedException damaged(XMLStreamException cause) {
    // The cause may quote what stands in the file.
    boolean declared = String.valueOf(cause.getMessage()).contains("DOCTYPE");
    return new RefusedException(declared ? Refusal.EXTERNAL_ENTITY : Refusal.TRUNCATED);
  }

  /** Reads a sheet, past so many rows that were taken already. */
  static void rows(
      InputStream stream, Lexicon lexicon, ResponseLimits limits, long taken, RowSink sink) {
    try {
      new Reading(reader(stream), lexicon, limits, taken, sink).read();
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  /** One reading of a sheet. */
  private static final class Reading {

    private final XMLStreamReader reader;
    private final Lexicon lexicon;
    private final ResponseLimits limits;
    private final RowSink sink;
    private final RowCells row = new RowCells();
    private long left;
    private byte[] bytes = new byte[1 << 12];
    private int length;
    private long number;
    private int column;

    Reading(
        XMLStreamReader reader, Lexicon lexicon, ResponseLimits limits, long taken, RowSink sink) {
      this.reader = reader;
      this.lexicon = lexicon;
      this.limits = limits;
      this.left = taken;
      this.sink = sink;
    }

    void read() throws XMLStreamException {
      while (reader.hasNext()) {
        int event = next(reader);
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (reader.getLocalName().equals("row")) {
            begin();
          } else if (reader.getLocalName().equals("c")) {
            cell();
          }
        } else if (event == XMLStreamConstants.END_ELEMENT && !end(reader.getLocalName())) {
          return;
        }
      }
    }

    private boolean end(String name) {
      if (name.equals("sheetData")) {
        return false;
      }
      if (name.equals("row") && row.width() > 0 && left-- <= 0) {
        row.in(bytes, 0);
        return sink.take(row);
      }
      return true;
    }

    private void begin() {
      String typed = reader.getAttributeValue(null, "r");
      number = typed == null ? number + 1 : Math.max(number + 1, number(typed));
      limits.checkRow(number);
      row.begin(lexicon, number);
      length = 0;
      column = -1;
    }

    private static long number(String text) {
      try {
        return Long.parseLong(text);
      } catch (NumberFormatException e) {
        throw new RefusedException(Refusal.UNKNOWN_CONTENT);
      }
    }

    private void cell() throws XMLStreamException {
      column = column(reader.getAttributeValue(null, "r"));
      String type = Objects.requireNonNullElse(reader.getAttributeValue(null, "t"), "n");
      String value = content(type);
      if (value == null || value.isEmpty()) {
        return;
      }
      if (column >= limits.columns()) {
        throw ResponseLimits.beyond(Refusal.TOO_MANY_CELLS, "columns", limits.columns());
      }
      if (type.equals("e")) {
        row.put(column, RowCells.ERROR, 0, 0);
        return;
      }
      if (type.equals("s")) {
        long index = number(value.strip());
        if (index < 0 || index >= lexicon.size()) {
          throw new RefusedException(Refusal.TRUNCATED);
        }
        row.put(column, RowCells.SHARED, (int) index, (int) index);
        return;
      }
      byte[] own = value.getBytes(StandardCharsets.UTF_8);
      if (own.length > ResponseLimits.LONGEST_CELL) {
        throw new RefusedException(Refusal.CELL_TOO_LONG, number);
      }
      if (length + own.length > bytes.length) {
        bytes = Arrays.copyOf(bytes, (length + own.length) * 2);
      }
      System.arraycopy(own, 0, bytes, length, own.length);
      row.put(
          column, type.equals("n") ? RowCells.NUMBER : RowCells.TEXT, length, length + own.length);
      length += own.length;
    }

    /** The column of an address; the next where there is none. */
    private int column(@Nullable String address) {
      if (address == null) {
        return column + 1;
      }
      int letters = 0;
      for (int i = 0; i < Math.min(3, address.length()); i++) {
        char c = address.charAt(i);
        if (c < 'A' || c > 'Z') {
          break;
        }
        letters = letters * 26 + c - 'A' + 1;
      }
      if (letters == 0) {
        throw new RefusedException(Refusal.UNKNOWN_CONTENT);
      }
      return letters - 1;
    }

    /** What a cell holds; of a text its runs without what says how it is spoken. */
    private @Nullable String content(String type) throws XMLStreamException {
      StringBuilder text = new StringBuilder();
      int depth = 1;
      int phonetic = 0;
      while (depth > 0) {
        int event = next(reader);
        if (event == XMLStreamConstants.START_ELEMENT) {
          String name = reader.getLocalName();
          if (name.equals("v") && !type.equals("inlineStr")) {
            text.append(reader.getElementText());
          } else if (name.equals("t") && phonetic == 0) {
            text.append(reader.getElementText());
          } else {
            depth++;
            phonetic += name.equals("rPh") ? 1 : 0;
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          phonetic -= reader.getLocalName().equals("rPh") ? 1 : 0;
          depth--;
        }
      }
      return text.toString();
    }
  }
}
