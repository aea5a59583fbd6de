package org.itaworkbook.report.contents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.IndicatorResult;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.IndicatorGroup;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.ReportWords;
import org.itaworkbook.text.Messages;

/** Composes what the yearly report of an analysis says. */
public final class Narrative {

  private final Analysis analysis;
  private final ReportWords words;
  private final Framework framework;
  private final Map<String, TextPart> texts = new LinkedHashMap<>();

  private Narrative(Analysis analysis, ReportWords words) {
    this.analysis = analysis;
    this.words = words;
    this.framework = analysis.scores().framework();
  }

  /**
   * Composes it.
   *
   * @param words what staff have written into the workbook for it
   */
  public static ReportContents of(Analysis analysis, ReportWords words) {
    return new Narrative(analysis, words).contents();
  }

  /** The words by which a proposal begins, until a person takes them away. */
  public static String proposalMark() {
    return Messages.thai("report.proposal");
  }

  private ReportContents contents() {
    overall();
    lowest();
    IndicatorTexts indicators = new IndicatorTexts(analysis);
    groups(indicators);
    return new ReportContents(
        ReportKind.YEARLY,
        Values.of(analysis, words),
        texts,
        tables(),
        new ResultCharts(analysis).all(),
        indicators.groups(),
        new ReportChecks(analysis, words).findings());
  }

  private void overall() {
    OverallTexts overall = new OverallTexts(analysis);
    put("text_overall", overall.overall());
    put("text_instruments", overall.instruments());
    put("text_change", new QuestionTables(analysis).changeText());
    put("text_gap", GapTexts.of(analysis).map(GapTexts::text).orElse(List.of()));
  }

  private void lowest() {
    LowestTexts lowest = new LowestTexts(analysis, words.quotes());
    put("text_assessor_heading", List.of(lowest.heading()));
    put("text_assessor_overall", lowest.overall());
    for (Instrument instrument : framework.instruments()) {
      put("text_extremes_" + instrument.code(), lowest.extremes(instrument));
      for (Part part : instrument.parts()) {
        put("text_lowest_" + part.figure(), lowest.lowest(instrument, part));
      }
    }
  }

  private void groups(IndicatorTexts indicators) {
    put("text_groups", indicators.summary());
    StaffTexts staff = new StaffTexts(words.texts());
    for (IndicatorGroup group : IndicatorGroup.values()) {
      String name = framework.plan(group).name().th();
      propose("text_group_" + group, staff.ofGroup(group, name), indicators.group(group));
    }
    for (IndicatorResult each : analysis.indicators()) {
      int number = each.indicator().number();
      put("text_figures_" + number, indicators.figures(each));
      propose("text_analysis_" + number, staff.ofIndicator(number), indicators.analysis(each));
    }
  }

  private void put(String name, List<String> paragraphs) {
    texts.put(name, TextPart.of(paragraphs));
  }

  /** What staff wrote in the workbook, or else the engine's proposal. */
  private void propose(String name, List<String> staff, List<String> proposal) {
    if (!staff.isEmpty() || proposal.isEmpty()) {
      put(name, proposal.isEmpty() ? List.of() : staff);
      return;
    }
    List<String> marked = new ArrayList<>(proposal);
    marked.set(0, proposalMark() + " " + proposal.get(0));
    texts.put(name, new TextPart(marked, true));
  }

  private Map<String, List<TableRow>> tables() {
    Map<String, List<TableRow>> tables = new LinkedHashMap<>();
    ResultTables results = new ResultTables(analysis);
    QuestionTables questions = new QuestionTables(analysis);
    MeasureTables measures = new MeasureTables(analysis);
    tables.put("table_levels", results.levels());
    tables.put("table_indicators", results.indicators());
    tables.put("table_change", questions.change());
    framework
        .instruments()
        .forEach(each -> tables.put("table_questions_" + each.code(), questions.triage(each)));
    tables.put("table_measures", measures.measures());
    tables.put("table_calendar", measures.calendar());
    return tables;
  }
}
