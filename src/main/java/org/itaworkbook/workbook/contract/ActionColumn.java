package org.itaworkbook.workbook.contract;

import java.util.List;
import org.itaworkbook.text.Messages;

/** The columns of the sheet of actions, as they stand; by their headers it is read again. */
public enum ActionColumn {
  RANK("rank", 7),
  CODE("code", 7),
  WORDING("wording", 34),
  PART("part", 12),
  SCORE("score", 10),
  SHORTFALL("shortfall", 9),
  GAIN("gainOfTotal", 11),
  UNIT("unit", 21),
  PERSON("person", 17),
  MEASURE("measure", 9),
  PERIOD("period", 14),
  STATUS("measureStatus", 13),
  ADVICE("advice", 44),
  /** For people's own words. */
  REMARK("remark", 20);

  /** The header of the hidden column that tells what was written of each row. */
  public static final String WRITTEN = "ITA_Written";

  /** Those over which people may type what the engine does not know. */
  public static final List<ActionColumn> TYPED_OVER =
      List.of(UNIT, PERSON, MEASURE, PERIOD, STATUS, ADVICE);

  private final String key;
  private final double width;

  ActionColumn(String key, double width) {
    this.key = key;
    this.width = width;
  }

  /** The text of its header cell. */
  public String header() {
    return Messages.thai("sheets.column." + key);
  }

  /** In digits of 16-point Sarabun. */
  public double width() {
    return width;
  }
}
