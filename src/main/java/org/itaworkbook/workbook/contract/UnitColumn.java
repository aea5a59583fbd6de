package org.itaworkbook.workbook.contract;

import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.text.Messages;

/** The headers of the tables in a unit's workbook. */
public final class UnitColumn {

  public static final String UNIT_TABLE = "Unit";
  public static final String QUESTIONS_TABLE = "UnitQuestions";
  public static final String MEASURES_TABLE = "UnitMeasures";

  public static final String ITEM = CommonColumn.AGENCY_ITEM.header();
  public static final String VALUE = CommonColumn.AGENCY_VALUE.header();

  public static final String INDICATOR = Messages.thai("workbook.header.indicator");
  public static final String CODE = Messages.thai("workbook.header.code");
  public static final String WORDING = Messages.thai("workbook.header.wording");
  public static final String GAP = Messages.thai("workbook.header.gap");
  public static final String DECIDING = Messages.thai("unit.header.deciding");
  public static final String THRESHOLD = Messages.thai("unit.header.threshold");
  public static final String CHANGE = Messages.thai("unit.header.change");
  public static final String TRIAGE = Messages.thai("unit.header.triage");
  public static final String ADVICE = Messages.thai("workbook.header.advice");

  public static final String MEASURE = CommonColumn.MEASURE_CODE.header();
  public static final String ACTIVITY = CommonColumn.MEASURE_ACTIVITY.header();
  public static final String STEPS = CommonColumn.MEASURE_STEPS.header();
  public static final String PERIOD = CommonColumn.MEASURE_PERIOD.header();
  public static final String STATUS = CommonColumn.MEASURE_STATUS.header();
  public static final String PROGRESS = CommonColumn.MEASURE_PROGRESS.header();
  public static final String EVIDENCE = CommonColumn.MEASURE_EVIDENCE.header();
  public static final String DATE = Messages.thai("unit.header.date");
  public static final String NOTE = CommonColumn.MEASURE_NOTE.header();

  public static final List<String> MEASURES =
      List.of(MEASURE, ACTIVITY, STEPS, PERIOD, STATUS, PROGRESS, EVIDENCE, DATE, NOTE);

  private UnitColumn() {}

  /** The columns of the questions, with those of each part where an instrument has several. */
  public static List<String> questions(Framework framework) {
    List<String> headers = new ArrayList<>(List.of(INDICATOR, CODE, WORDING));
    List<Part> parts = parts(framework);
    parts.forEach(part -> headers.add(part.name().th()));
    if (!parts.isEmpty()) {
      headers.add(GAP);
    }
    headers.addAll(List.of(DECIDING, THRESHOLD, CHANGE, TRIAGE, ADVICE));
    return headers;
  }

  /** The parts of the instruments that have several. */
  public static List<Part> parts(Framework framework) {
    return framework.instruments().stream()
        .map(Instrument::parts)
        .filter(parts -> parts.size() > 1)
        .flatMap(List::stream)
        .toList();
  }
}
