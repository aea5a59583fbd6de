package org.itaworkbook.workbook.contract;

/**
 * The columns of each unit's own words on the sheet of progress, in the order in which they stand.
 */
public enum ProgressColumn {
  UNIT_CODE(CommonColumn.UNIT_CODE.header()),
  UNIT_NAME(CommonColumn.UNIT_NAME.header()),
  MEASURE(CommonColumn.MEASURE_CODE.header()),
  ACTIVITY(CommonColumn.MEASURE_ACTIVITY.header()),
  STATUS(CommonColumn.MEASURE_STATUS.header()),
  PROGRESS(CommonColumn.MEASURE_PROGRESS.header()),
  EVIDENCE(CommonColumn.MEASURE_EVIDENCE.header()),
  DATE(UnitColumn.DATE),
  NOTE(CommonColumn.MEASURE_NOTE.header());

  private final String header;

  ProgressColumn(String header) {
    this.header = header;
  }

  /** The text of its header cell, by which it is found. */
  public String header() {
    return header;
  }
}
