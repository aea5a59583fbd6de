package org.itaworkbook.workbook.contract;

import org.itaworkbook.text.Messages;

/** The columns of the sheet of history, in the order in which they stand. */
public enum HistoryColumn {
  PERIOD(Messages.thai("history.period")),
  COLLECTED(Messages.thai("history.collected")),
  UNIT_CODE(CommonColumn.UNIT_CODE.header()),
  MEASURE(CommonColumn.MEASURE_CODE.header()),
  STATUS(CommonColumn.MEASURE_STATUS.header()),
  PROGRESS(CommonColumn.MEASURE_PROGRESS.header()),
  EVIDENCE(CommonColumn.MEASURE_EVIDENCE.header()),
  DATE(UnitColumn.DATE),
  NOTE(CommonColumn.MEASURE_NOTE.header());

  private final String header;

  HistoryColumn(String header) {
    this.header = header;
  }

  /** The text of its header cell, by which it is found. */
  public String header() {
    return header;
  }
}
