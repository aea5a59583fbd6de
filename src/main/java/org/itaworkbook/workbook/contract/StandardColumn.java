package org.itaworkbook.workbook.contract;

import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Messages;

/** The columns of the tables that every year has. */
public enum StandardColumn {
  AGENCY_ITEM(StandardTable.AGENCY, "item"),
  AGENCY_VALUE(StandardTable.AGENCY, "value"),

  PUBLISHED_CODE(StandardTable.PUBLISHED, "code"),
  PUBLISHED_NAME(StandardTable.PUBLISHED, "item"),
  PUBLISHED_SCORE(StandardTable.PUBLISHED, "publishedScore"),
  PUBLISHED_CALCULATED(StandardTable.PUBLISHED, "calculatedScore"),
  PUBLISHED_DIFFERENCE(StandardTable.PUBLISHED, "difference"),

  LOWEST_INSTRUMENT(StandardTable.ASSESSOR_LOWEST, "instrument"),
  LOWEST_RANK(StandardTable.ASSESSOR_LOWEST, "rank"),
  LOWEST_CODE(StandardTable.ASSESSOR_LOWEST, "code"),

  UNIT_CODE(StandardTable.UNITS, "unitCode"),
  UNIT_NAME(StandardTable.UNITS, "unitName"),
  UNIT_EMAIL(StandardTable.UNITS, "email"),
  UNIT_CONTACT(StandardTable.UNITS, "contact"),
  UNIT_DUTIES(StandardTable.UNITS, "duties"),

  MEASURE_CODE(StandardTable.MEASURES, "measureCode"),
  MEASURE_ACTIVITY(StandardTable.MEASURES, "activity"),
  MEASURE_ANALYSIS(StandardTable.MEASURES, "analysis"),
  MEASURE_STEPS(StandardTable.MEASURES, "steps"),
  MEASURE_PERIOD(StandardTable.MEASURES, "period"),
  MEASURE_UNIT(StandardTable.MEASURES, "unit"),
  MEASURE_STATUS(StandardTable.MEASURES, "status"),
  MEASURE_PROGRESS(StandardTable.MEASURES, "progress"),
  MEASURE_EVIDENCE(StandardTable.MEASURES, "evidence"),
  MEASURE_NOTE(StandardTable.MEASURES, "note"),
  /** May be missing, as the next one. */
  MEASURE_SUCCESS(StandardTable.MEASURES, "success"),
  MEASURE_BUDGET(StandardTable.MEASURES, "budget");

  private final StandardTable table;
  private final String key;
  private final String alike;

  StandardColumn(StandardTable table, String key) {
    this.table = table;
    this.key = key;
    this.alike = Alike.of(header());
  }

  StandardTable table() {
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
