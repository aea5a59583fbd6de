package org.itaworkbook.workbook;

import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Messages;
import org.itaworkbook.framework.Part;

/** The headers of the tables in a unit's workbook. */
final class UnitColumn {

  static final String UNIT_TABLE = "Unit";
  static final String QUESTIONS_TABLE = "UnitQuestions";
  static final String MEASURES_TABLE = "UnitMeasures";

  static final String ITEM = StandardColumn.AGENCY_ITEM.header();
  static final String VALUE = StandardColumn.AGENCY_VALUE.header();

  static final String INDICATOR = Messages.thai("workbook.header.indicator");
  static final String CODE = Messages.thai("workbook.header.code");
  static final String WORDING = Messages.thai("workbook.header.wording");
  static final String GAP = Messages.thai("workbook.header.gap");
  static final String DECIDING = Messages.thai("unit.header.deciding");
  static final String THRESHOLD = Messages.thai("unit.header.threshold");
  static final String CHANGE = Messages.thai("unit.header.change");
  static final String TRIAGE = Messages.thai("unit.header.triage");
  static final String ADVICE = Messages.thai("workbook.header.advice");

  static final String MEASURE = StandardColumn.MEASURE_CODE.header();
  static final String ACTIVITY = StandardColumn.MEASURE_ACTIVITY.header();
  static final String STEPS = StandardColumn.MEASURE_STEPS.header();
  static final String PERIOD = StandardColumn.MEASURE_PERIOD.header();
  static final String STATUS = StandardColumn.MEASURE_STATUS.header();
  static final String PROGRESS = StandardColumn.MEASURE_PROGRESS.header();
  static final String EVIDENCE = StandardColumn.MEASURE_EVIDENCE.header();
  static final String DATE = Messages.thai("unit.header.date");
  static final String NOTE = StandardColumn.MEASURE_NOTE.header();

  static final List<String> MEASURES =
      List.of(MEASURE, ACTIVITY, STEPS, PERIOD, STATUS, PROGRESS, EVIDENCE, DATE, NOTE);

  private UnitColumn() {}

  /** The columns of the questions, with those of each part where an instrument has several. */
  static List<String> questions(Framework framework) {
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
  static List<Part> parts(Framework framework) {
    return framework.instruments().stream()
        .map(Instrument::parts)
        .filter(parts -> parts.size() > 1)
        .flatMap(List::stream)
        .toList();
  }
}
