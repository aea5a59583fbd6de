package org.itaworkbook.workbook.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.itaworkbook.corpus.Corpus;
import org.itaworkbook.opc.MalformedPartException;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.opc.Splices;
import org.itaworkbook.opc.Splices.Splice;
import org.itaworkbook.workbook.cells.Address;
import org.junit.jupiter.api.Test;

/** Whatever is written into whatever sheet reads back, and all else is as it was. */
class EditedSheetsTest {

  private static final Path FOLDER = Path.of("../shared/corpus");
  private static final int MOST_ENTRIES = 100_000;
  private static final int EDITS = 25;

  private final Random random = new Random(2568);
  private int tried;

  @Test
  void edits_of_any_sheet_of_the_corpus_change_what_they_say_and_nothing_else() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "the corpus is not here: nothing foreign is changed");
    for (Path file : Corpus.files(FOLDER)) {
      OpcPackage parts;
      try {
        parts = OpcPackage.open(Files.readAllBytes(file), MOST_ENTRIES);
      } catch (IOException e) {
        continue; // no package
      }
      for (String each : parts.names()) {
        if (each.matches("(?i).*worksheets/[^/]*\\.xml")) {
          try {
            edit(file.getFileName() + " " + each, new SheetIndex(parts.read(each)));
          } catch (MalformedPartException | UncheckedIOException e) {
            continue; // no sheet, or a damaged one
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(700);
  }

  private void edit(String name, SheetIndex index) {
    tried++;
    Map<Address, String> expected = seen(index);
    SheetEdits edits = new SheetEdits(index);
    List<Address> there = List.copyOf(expected.keySet());
    for (int i = 0; i < EDITS; i++) {
      boolean known = !there.isEmpty() && random.nextBoolean();
      Address at =
          known
              ? there.get(random.nextInt(there.size()))
              : new Address(random.nextInt(60), random.nextInt(30));
      expected.put(at, write(edits, at));
    }
    Splices splices = edits.splices(new SheetChildren(index));
    byte[] written = splices.apply();
    assertThat(seen(new SheetIndex(written))).as(name).isEqualTo(expected);
    assertThat(undone(splices, written)).as(name).isEqualTo(index.part());
  }

  /** Writes something into a cell and tells what it then shows. */
  private String write(SheetEdits edits, Address at) {
    String text = "<" + random.nextInt(1_000) + "> & \"ก\" ";
    int kind = random.nextInt(4);
    edits
        .cell(at.row(), at.column())
        .write(
            switch (kind) {
              case 0 -> new CellWriting.Text(text);
              case 1 -> new CellWriting.Number("1.5");
              case 2 -> new CellWriting.Formula("A1&\"<\"", text, false);
              default -> new CellWriting.Empty();
            });
    return switch (kind) {
      case 0 -> "INLINE_STRING " + text;
      case 1 -> "NUMBER 1.5";
      case 2 -> "STRING " + text;
      default -> "NUMBER ";
    };
  }

  private static Map<Address, String> seen(SheetIndex index) {
    Map<Address, String> seen = new TreeMap<>();
    CellTable cells = index.cells();
    for (int row : index.rowNumbers(0, Integer.MAX_VALUE)) {
      for (int column : index.columns(row, 0, Integer.MAX_VALUE)) {
        int cell = index.cell(row, column);
        String value =
            cells.hasInline(cell)
                ? PartText.ofString(index.part(), cells.valueStart(cell))
                : cells.hasValue(cell)
                    ? PartText.of(index.part(), cells.valueStart(cell), cells.valueStop(cell))
                    : "";
        seen.put(new Address(row, column), cells.type(cell) + " " + value);
      }
    }
    return seen;
  }

  /** What was written, with each range that was replaced put back. */
  private static byte[] undone(Splices splices, byte[] written) {
    Splices back = new Splices(written);
    int moved = 0;
    for (Splice each : splices.inOrder()) {
      int start = each.start() + moved;
      back.replace(
          start,
          start + each.bytes().length,
          Arrays.copyOfRange(splices.original(), each.start(), each.end()));
      moved += each.bytes().length - (each.end() - each.start());
    }
    return back.apply();
  }
}
