package org.itaworkbook.workbook.contract;

import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Messages;

/** The columns of the tables that every year has. */
public enum CommonColumn {
  AGENCY_ITEM(CommonTable.AGENCY, "item"),
  AGENCY_VALUE(CommonTable.AGENCY, "value"),

  PUBLISHED_CODE(CommonTable.PUBLISHED, "code"),
  PUBLISHED_NAME(CommonTable.PUBLISHED, "item"),
  PUBLISHED_SCORE(CommonTable.PUBLISHED, "publishedScore"),
  PUBLISHED_CALCULATED(CommonTable.PUBLISHED, "calculatedScore"),
  PUBLISHED_DIFFERENCE(CommonTable.PUBLISHED, "difference"),

  LOWEST_INSTRUMENT(CommonTable.ASSESSOR_LOWEST, "instrument"),
  LOWEST_RANK(CommonTable.ASSESSOR_LOWEST, "rank"),
  LOWEST_CODE(CommonTable.ASSESSOR_LOWEST, "code"),

  UNIT_CODE(CommonTable.UNITS, "unitCode"),
  UNIT_NAME(CommonTable.UNITS, "unitName"),
  UNIT_EMAIL(CommonTable.UNITS, "email"),
  UNIT_CONTACT(CommonTable.UNITS, "contact"),
  UNIT_DUTIES(CommonTable.UNITS, "duties"),

  MEASURE_CODE(CommonTable.MEASURES, "measureCode"),
  MEASURE_ACTIVITY(CommonTable.MEASURES, "activity"),
  MEASURE_ANALYSIS(CommonTable.MEASURES, "analysis"),
  MEASURE_STEPS(CommonTable.MEASURES, "steps"),
  MEASURE_PERIOD(CommonTable.MEASURES, "period"),
  MEASURE_UNIT(CommonTable.MEASURES, "unit"),
  MEASURE_STATUS(CommonTable.MEASURES, "status"),
  MEASURE_PROGRESS(CommonTable.MEASURES, "progress"),
  MEASURE_EVIDENCE(CommonTable.MEASURES, "evidence"),
  MEASURE_NOTE(CommonTable.MEASURES, "note"),
  /** May be missing, as the next one. */
  MEASURE_SUCCESS(CommonTable.MEASURES, "success"),
  MEASURE_BUDGET(CommonTable.MEASURES, "budget");

  private final CommonTable table;
  private final String key;
  private final String alike;

  CommonColumn(CommonTable table, String key) {
    this.table = table;
    this.key = key;
    this.alike = Alike.of(header());
  }

  CommonTable table() {
    return table;
  }

  /** The text of its header cell, which is also its name in the table. */
  public String header() {
    return Messages.thai("workbook.header." + key);
  }

  /** Its header as {@link Alike} spells it. */
  public String alike() {
    return alike;
  }

  /** Whether the engine writes the column at each annotation; all others are staff's. */
  public boolean engine() {
    return this == PUBLISHED_CALCULATED || this == PUBLISHED_DIFFERENCE;
  }
}
