package org.itaworkbook.workbook.agencies;

/** What a column says of an agency, beside its figures; the key of its words. */
enum Item {
  CODE,
  NAME,
  OTHER_NAMES,
  TYPE,
  AFFILIATION,
  PROVINCE,
  GROUP,
  SINCE,
  UNTIL,
  YEAR,
  TOTAL,
  LEVEL
}
