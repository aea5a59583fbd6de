package org.itaworkbook.workbook.parts;

import org.itaworkbook.opc.Splices;

/** All changes of one sheet as splices of its part. */
public final class SheetSplices {

  private SheetSplices() {}

  /** The splices; empty where nothing changes. */
  public static Splices of(SheetIndex index, SheetEdits edits, SheetChildren children) {
    Splices splices = new Splices(index.part());
    children.apply(splices);
    edits.apply(splices);
    return splices;
  }
}
