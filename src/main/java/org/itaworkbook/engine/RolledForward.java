package org.itaworkbook.engine;

import org.itaworkbook.framework.FiscalYear;

/**
 * A template filled with what another workbook holds.
 *
 * @param of whose scores these are
 * @param assumed whether neither the other workbook nor a person said that year
 * @param questions how many got a score
 */
public record RolledForward(byte[] workbook, FiscalYear of, boolean assumed, int questions) {}
