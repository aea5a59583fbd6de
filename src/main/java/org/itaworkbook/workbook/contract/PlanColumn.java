package org.itaworkbook.workbook.contract;

import org.itaworkbook.text.Messages;

/** The columns of the sheet of the plan by which it is read again. */
public enum PlanColumn {
  /** Which score a row is about; hidden. */
  SCORE("ITA_Score"),
  /** What was proposed as its target; hidden. */
  PROPOSED("ITA_Proposed"),
  /** Its target, into which people type. */
  TARGET(Messages.thai("sheets.column.target"));

  /** The column in which targets are drawn. */
  public static final int TARGET_DRAWN = 6;

  private final String header;

  PlanColumn(String header) {
    this.header = header;
  }

  /** The text of its header cell, by which it is found. */
  public String header() {
    return header;
  }
}
