package org.itaworkbook.engine;

import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.workbook.filling.CarriedOver;

/**
 * A template filled with what another workbook holds.
 *
 * @param of whose scores these are
 * @param assumed whether neither the other workbook nor a person said that year
 * @param carried what it got
 */
public record RolledForward(byte[] workbook, FiscalYear of, boolean assumed, CarriedOver carried) {

  /** How many questions got a score. */
  public int questions() {
    return carried.questions().size();
  }
}
