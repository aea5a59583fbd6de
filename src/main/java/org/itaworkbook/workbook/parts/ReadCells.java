package org.itaworkbook.workbook.parts;

import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.TagAttributes;
import org.itaworkbook.workbook.cells.CellType;
import org.itaworkbook.workbook.cells.DateSystem;
import org.jspecify.annotations.Nullable;

/** The cells of a sheet as they were read, by their numbers in the index. */
final class ReadCells {

  private final SheetIndex index;
  private final SharedStrings strings;
  private final DateSystem dates;
  private final SharedFormulas shared;

  /** What cells show: header and score are asked for many times. */
  private final @Nullable CellContent[] shown;

  ReadCells(SheetIndex index, SharedStrings strings, DateSystem dates) {
    this.index = index;
    this.strings = strings;
    this.dates = dates;
    this.shared = new SharedFormulas(index, this);
    this.shown = new CellContent[index.cells().size()];
  }

  CellContent content(int cell) {
    CellContent content = shown[cell];
    if (content == null) {
      content = read(cell);
      shown[cell] = content;
    }
    return content;
  }

  private CellContent read(int cell) {
    CellTable cells = index.cells();
    boolean formula = cells.hasFormula(cell);
    if (cells.type(cell) == CellType.INLINE_STRING) {
      return cells.hasInline(cell)
          ? CellContent.text(PartText.ofString(index.part(), cells.valueStart(cell)), formula)
          : CellContent.BLANK;
    }
    return CellContent.of(cells.type(cell), stored(cell), formula, strings, dates);
  }

  /** The value as it stands there; null where there is none. */
  @Nullable String stored(int cell) {
    CellTable cells = index.cells();
    return cells.hasValue(cell)
        ? PartText.of(index.part(), cells.valueStart(cell), cells.valueStop(cell))
        : null;
  }

  /** The value as people mean it, of any but a text that stands in the cell; null for none. */
  @Nullable String value(int cell) {
    String stored = stored(cell);
    return stored != null && index.cells().type(cell) == CellType.STRING
        ? PartText.unescape(stored)
        : stored;
  }

  /** The formula as it reads in its cell; null where its keeper is gone or it is not followed. */
  @Nullable String formula(int cell) {
    return shared.text(cell);
  }

  /** The range of a formula that fills one, as it is written; null where it says none. */
  @Nullable String formulaRange(int cell) {
    return tag(index.cells().formulaStart(cell)).value("ref");
  }

  /** Whether other cells mean the formula that a cell keeps. */
  boolean keepsShared(int cell) {
    return shared.isMaster(cell);
  }

  /** The formulas, as they read there, of the other cells that mean what a cell keeps. */
  Map<Integer, String> sharing(int master) {
    return shared.sharing(master);
  }

  /** The number of the row that a cell stands in. */
  int row(int cell) {
    return index.rows().number(index.cells().row(cell));
  }

  private MarkupScanner tag(int start) {
    MarkupScanner tag = MarkupScanner.at(index.part(), start);
    tag.next();
    return tag;
  }

  /** The attributes of the tag at a place, by name. */
  Map<String, String> attributes(int start) {
    TagAttributes read = tag(start).attributes();
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < read.size(); i++) {
      attributes.put(read.qualifiedName(i), read.value(i));
    }
    return attributes;
  }
}
