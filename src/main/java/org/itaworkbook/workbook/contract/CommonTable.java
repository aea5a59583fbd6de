package org.itaworkbook.workbook.contract;

import java.util.Arrays;
import java.util.List;

/** The tables that every year has, apart from one of questions for each instrument. */
public enum CommonTable {
  AGENCY("Agency", StandardSheet.AGENCY),
  PUBLISHED("Published", StandardSheet.PUBLISHED),
  ASSESSOR_LOWEST("AssessorLowest", StandardSheet.PUBLISHED),
  UNITS("Units", StandardSheet.UNITS),
  MEASURES("Measures", StandardSheet.MEASURES);

  private final String tableName;
  private final StandardSheet sheet;

  CommonTable(String tableName, StandardSheet sheet) {
    this.tableName = tableName;
    this.sheet = sheet;
  }

  /** The name that formulas and the reader know it by. */
  public String tableName() {
    return tableName;
  }

  public StandardSheet sheet() {
    return sheet;
  }

  /** Its columns in the order in which the standard workbook draws them. */
  public List<CommonColumn> columns() {
    return Arrays.stream(CommonColumn.values()).filter(each -> each.table() == this).toList();
  }
}
