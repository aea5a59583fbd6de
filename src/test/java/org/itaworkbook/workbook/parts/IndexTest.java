package org.itaworkbook.workbook.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.ss.util.CellReference;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.impl.values.XmlValueOutOfRangeException;
import org.itaworkbook.corpus.Corpus;
import org.itaworkbook.opc.MalformedPartException;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.opc.PartEncoding;
import org.itaworkbook.opc.XmlDocuments;
import org.itaworkbook.workbook.cells.FormulaType;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRow;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** The index of a sheet sees what a reader by the schema sees, in every sheet of the corpus. */
class IndexTest {

  private static final Path FOLDER = Path.of("../shared/corpus");
  private static final int MOST_ENTRIES = 100_000;

  /**
   * Parts of the corpus that the scanner does not take as they are: one in UTF-16. May only fall.
   */
  private static final int MOST_SLOW = 1;

  private final List<String> differing = new ArrayList<>();
  private final TreeSet<String> slow = new TreeSet<>();
  private int compared;

  @Test
  void each_sheet_is_seen_alike() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "the corpus is not here: nothing foreign is read");
    for (Path file : Corpus.files(FOLDER)) {
      OpcPackage parts;
      try {
        parts = OpcPackage.open(Files.readAllBytes(file), MOST_ENTRIES);
      } catch (IOException e) {
        continue; // no package
      }
      for (String each : parts.names()) {
        if (each.matches("(?i).*worksheets/[^/]*\\.xml")) {
          compare(file.getFileName() + " " + each, bytes(parts, each));
        }
      }
    }
    assertThat(differing).isEmpty();
    assertThat(compared).isGreaterThan(700);
    assertThat(slow).isEmpty();
  }

  /** A part that is damaged in the zip has none. */
  private static byte[] bytes(OpcPackage parts, String name) {
    try {
      return parts.read(name);
    } catch (UncheckedIOException e) {
      return new byte[0];
    }
  }

  private void compare(String name, byte[] xml) {
    CTRow[] rows;
    try {
      rows =
          WorksheetDocument.Factory.parse(
                  new ByteArrayInputStream(xml), POIXMLTypeLoader.DEFAULT_XML_OPTIONS)
              .getWorksheet()
              .getSheetData()
              .getRowArray();
    } catch (XmlException | IOException | NullPointerException e) {
      return; // what the schema's reader does not take is compared with nothing
    }
    compared++;
    SheetIndex index;
    try {
      index = new SheetIndex(xml);
    } catch (MalformedPartException fault) {
      slow.add(name + " " + fault.getMessage());
      try {
        index = new SheetIndex(PartEncoding.toUtf8(xml));
      } catch (MalformedPartException e) {
        differing.add(name + ": " + e.getMessage());
        return;
      }
    }
    String expected = seen(rows);
    String found = seen(index);
    if (!expected.equals(found)) {
      differing.add(name);
    }
  }

  private static String seen(CTRow[] rows) {
    TreeMap<Integer, TreeMap<Integer, String>> seen = new TreeMap<>();
    int row = -1;
    for (CTRow each : rows) {
      row = each.isSetR() ? (int) each.getR() - 1 : row + 1;
      TreeMap<Integer, String> columns = seen.computeIfAbsent(row, r -> new TreeMap<>());
      int column = -1;
      for (CTCell cell : each.getCArray()) {
        column = cell.isSetR() ? new CellReference(cell.getR()).getCol() : column + 1;
        columns.put(column, seen(cell));
      }
    }
    return seen.toString();
  }

  private static String seen(CTCell cell) {
    String formula =
        cell.isSetF() ? cell.getF().getT() + ":" + cell.getF().getStringValue() : "none:";
    return style(cell) + " " + cell.getT() + " " + formula + " " + cell.getV();
  }

  /** Some program writes a number of nothing, which means none. */
  private static long style(CTCell cell) {
    try {
      return cell.getS();
    } catch (XmlValueOutOfRangeException e) {
      return 0;
    }
  }

  private static String seen(SheetIndex index) {
    TreeMap<Integer, TreeMap<Integer, String>> seen = new TreeMap<>();
    for (int row : index.rowNumbers(0, Integer.MAX_VALUE)) {
      TreeMap<Integer, String> columns = new TreeMap<>();
      for (int column : index.columns(row, 0, Integer.MAX_VALUE)) {
        columns.put(column, seen(index, index.cell(row, column)));
      }
      seen.put(row, columns);
    }
    return seen.toString();
  }

  private static String seen(SheetIndex index, int cell) {
    CellTable cells = index.cells();
    FormulaType type = cells.formulaType(cell);
    String formula =
        cells.hasFormula(cell)
            ? PartText.of(index.part(), cells.formulaStart(cell), cells.formulaStop(cell))
            : "";
    String value =
        cells.hasValue(cell)
            ? PartText.of(index.part(), cells.valueStart(cell), cells.valueStop(cell))
            : null;
    return cells.style(cell)
        + " "
        + cells.type(cell).word()
        + " "
        + type.word()
        + ":"
        + formula
        + " "
        + value;
  }

  @Test
  void each_part_of_the_corpus_that_a_parser_takes_is_taken_by_the_scanner() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "the corpus is not here: nothing foreign is read");
    List<String> refused = new ArrayList<>();
    int scanned = 0;
    for (Path file : Corpus.files(FOLDER)) {
      OpcPackage parts;
      try {
        parts = OpcPackage.open(Files.readAllBytes(file), MOST_ENTRIES);
      } catch (IOException e) {
        continue; // no package
      }
      for (String each : parts.names()) {
        if (each.endsWith(".xml") && !each.contains("docProps")) {
          scanned++;
          scan(file.getFileName() + " " + each, bytes(parts, each), refused);
        }
      }
    }
    assertThat(scanned).isGreaterThan(3_000);
    assertThat(refused).hasSizeLessThanOrEqualTo(MOST_SLOW);
  }

  private static void scan(String name, byte[] xml, List<String> refused) {
    try {
      MarkupScanner scanner = new MarkupScanner(xml);
      while (scanner.next() != MarkupScanner.Token.EOF) {
        // Only whether it is taken.
      }
    } catch (MalformedPartException fault) {
      try {
        XmlDocuments.parse(xml);
        refused.add(name + " " + fault.getMessage());
      } catch (MalformedPartException e) {
        return; // no parser takes it
      }
    }
  }
}
