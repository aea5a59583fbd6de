package org.itaworkbook.workbook.contract;

import org.itaworkbook.text.Messages;

/** The columns of the sheet of history, in the order in which they stand. */
public enum HistoryColumn {
  PERIOD(Messages.thai("history.period")),
  COLLECTED(Messages.thai("history.collected")),
  UNIT_CODE(StandardColumn.UNIT_CODE.header()),
  MEASURE(StandardColumn.MEASURE_CODE.header()),
  STATUS(StandardColumn.MEASURE_STATUS.header()),
  PROGRESS(StandardColumn.MEASURE_PROGRESS.header()),
  EVIDENCE(StandardColumn.MEASURE_EVIDENCE.header()),
  DATE(UnitColumn.DATE),
  NOTE(StandardColumn.MEASURE_NOTE.header());

  private final String header;

  HistoryColumn(String header) {
    this.header = header;
  }

  /** The text of its header cell, by which it is found. */
  public String header() {
    return header;
  }
}
