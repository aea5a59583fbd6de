package org.itaworkbook.report.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.report.contents.ChartPart;
import org.itaworkbook.report.contents.ReportContents;
import org.itaworkbook.report.markup.WordStyle;
import org.itaworkbook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The template of the report of what became of the measures: the state of all, each measure with
 * its results by period, the months, what is late or lacks evidence, and what staff have to say of
 * it.
 */
public final class FollowUpTemplate {

  private static final long CHART_HEIGHT = 2_450_000L;
  private static final int MONTHS = 12;
  private static final int MONTH = 480;
  private static final int LINE = 660;

  private final WordWriter word = new WordWriter();
  private final DrawnParts parts;

  private FollowUpTemplate(Framework framework) {
    String year = framework.fiscalYear().next().toString();
    this.parts = new DrawnParts(Messages.thai("report.followup.document", year));
  }

  /** Draws it; the same framework gives the same bytes. */
  public static byte[] draw(Framework framework) {
    return new FollowUpTemplate(framework).draw();
  }

  private byte[] draw() {
    cover();
    word.heading(1, say("heading.introduction"));
    word.paragraph(WordStyle.BODY, say("introduction"));
    word.heading(1, say("heading.state"));
    word.part("text_followup", WordStyle.BODY);
    states();
    chart();
    word.heading(1, say("heading.measures"));
    progress();
    word.heading(1, say("heading.timeline"));
    word.paragraph(WordStyle.NOTE, say("timeline.signs"));
    timeline();
    word.heading(1, say("heading.open"));
    word.heading(2, say("heading.late"));
    word.part("text_late", WordStyle.LIST);
    word.heading(2, say("heading.evidence"));
    word.part("text_evidence", WordStyle.LIST);
    word.heading(1, say("heading.problems"));
    word.heading(2, "heading_problems", say("heading.notes"));
    problems();
    word.heading(2, say("heading.recommendations"));
    word.part("text_recommendations", WordStyle.PROPOSAL);
    return parts.toBytes(word.toBytes(parts.header()));
  }

  private void cover() {
    for (int i = 0; i < 3; i++) {
      word.emptyParagraph(WordStyle.TITLE);
    }
    for (int line = 1; line <= 3; line++) {
      word.begin(WordStyle.TITLE).words(say("title." + line)).end();
    }
    word.emptyParagraph(WordStyle.TITLE);
    word.begin(WordStyle.TITLE)
        .words(Messages.thai("report.title.year"))
        .value("NextFiscalYear")
        .end();
    word.begin(WordStyle.SUBTITLE).value("Period").end();
    for (int i = 0; i < 3; i++) {
      word.emptyParagraph(WordStyle.TITLE);
    }
    word.begin(WordStyle.SUBTITLE).value("Agency").end();
    word.pageBreak();
    ContentsField.page(word);
  }

  private void states() {
    new TableWriter(word, false, 2600, 1500, 4971)
        .begin(say("heading.state"))
        .header("table_states", headers("status", "count", "codes"))
        .data(WordStyle.TABLE_TEXT, WordStyle.TABLE_FIGURE, WordStyle.TABLE_TEXT)
        .end();
  }

  private void chart() {
    String title = say("chart.title");
    word.heading(2, "heading_periods", title);
    Map<String, List<@Nullable BigDecimal>> empty = new LinkedHashMap<>();
    empty.put(say("percent"), Collections.nCopies(1, null));
    ChartPart chart = new ChartPart(title, title, List.of(ReportContents.UNKNOWN), empty, null, 0);
    word.chart("chart_periods", parts.chart("chart_periods", chart), 1, title, CHART_HEIGHT);
  }

  private void progress() {
    new TableWriter(word, true, 2050, 2050, 1600, 760, 1561, 1050)
        .begin(say("heading.measures"))
        .header(
            "table_progress",
            headers("measure", "steps", "results", "percent", "evidence", "budget"))
        .data(
            WordStyle.TABLE_TEXT,
            WordStyle.TABLE_LIST,
            WordStyle.TABLE_TEXT,
            WordStyle.TABLE_FIGURE,
            WordStyle.TABLE_TEXT,
            WordStyle.TABLE_TEXT)
        .end();
  }

  private void timeline() {
    int[] widths = new int[MONTHS + 2];
    Arrays.fill(widths, MONTH);
    widths[1] = LINE;
    widths[0] = PageLayout.TEXT_WIDTH - LINE - MONTHS * MONTH;
    List<TableWriter.Header> quarters = new ArrayList<>();
    quarters.add(new TableWriter.Header(say("table.measure"), 1, "restart"));
    quarters.add(new TableWriter.Header(say("table.line"), 1, "restart"));
    quarters.addAll(CalendarTable.quarters());
    List<TableWriter.Header> months = new ArrayList<>();
    months.add(new TableWriter.Header("", 1, "continue"));
    months.add(new TableWriter.Header("", 1, "continue"));
    months.addAll(CalendarTable.months());
    WordStyle[] styles = new WordStyle[widths.length];
    Arrays.fill(styles, WordStyle.TABLE_FIGURE);
    styles[0] = WordStyle.TABLE_TEXT;
    new TableWriter(word, false, widths)
        .begin(say("heading.timeline"))
        .header("table_timeline", quarters)
        .header("", months)
        .data(styles)
        .end();
  }

  private void problems() {
    new TableWriter(word, true, 3071, 6000)
        .begin(say("heading.notes"))
        .header("table_problems", headers("measure", "notes"))
        .data(WordStyle.TABLE_TEXT, WordStyle.TABLE_TEXT)
        .end();
  }

  private static List<TableWriter.Header> headers(String... keys) {
    return Stream.of(keys).map(each -> TableWriter.Header.of(say("table." + each))).toList();
  }

  private static String say(String key) {
    return Messages.thai("report.followup." + key);
  }
}
