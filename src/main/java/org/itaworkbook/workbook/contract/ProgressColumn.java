package org.itaworkbook.workbook.contract;

/**
 * The columns of each unit's own words on the sheet of progress, in the order in which they stand.
 */
public enum ProgressColumn {
  UNIT_CODE(StandardColumn.UNIT_CODE.header()),
  UNIT_NAME(StandardColumn.UNIT_NAME.header()),
  MEASURE(StandardColumn.MEASURE_CODE.header()),
  ACTIVITY(StandardColumn.MEASURE_ACTIVITY.header()),
  STATUS(StandardColumn.MEASURE_STATUS.header()),
  PROGRESS(StandardColumn.MEASURE_PROGRESS.header()),
  EVIDENCE(StandardColumn.MEASURE_EVIDENCE.header()),
  DATE(UnitColumn.DATE),
  NOTE(StandardColumn.MEASURE_NOTE.header());

  private final String header;

  ProgressColumn(String header) {
    this.header = header;
  }

  /** The text of its header cell, by which it is found. */
  public String header() {
    return header;
  }
}
