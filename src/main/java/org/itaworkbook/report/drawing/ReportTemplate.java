package org.itaworkbook.report.drawing;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Passage;
import org.itaworkbook.report.contents.ChartPart;
import org.itaworkbook.report.markup.WordStyle;
import org.itaworkbook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The template of a year's report: every section, with marks where an agency's figures and words
 * belong. People may restyle it; what they delete from it is not written.
 */
public final class ReportTemplate {

  private final Framework framework;
  private final WordWriter word = new WordWriter();
  private final DrawnParts parts;
  private final AtomicInteger charts = new AtomicInteger();

  private ReportTemplate(Framework framework) {
    this.framework = framework;
    this.parts =
        new DrawnParts(Messages.thai("report.document.title", framework.fiscalYear().toString()));
  }

  /** Draws it; the same framework gives the same bytes. */
  public static byte[] draw(Framework framework) {
    return new ReportTemplate(framework).draw();
  }

  private byte[] draw() {
    cover();
    introduction();
    new BasisSection(word, framework).write();
    new ResultSection(this, word, framework).write();
    new AdviceSection(word, framework).write();
    new AnalysisSection(word, framework).write();
    measures();
    return parts.toBytes(word.toBytes(parts.header()));
  }

  private void cover() {
    for (int i = 0; i < 3; i++) {
      word.emptyParagraph(WordStyle.TITLE);
    }
    for (int line = 1; line <= 4; line++) {
      word.begin(WordStyle.TITLE).words(Messages.thai("report.title." + line)).end();
    }
    word.emptyParagraph(WordStyle.TITLE);
    word.begin(WordStyle.TITLE).words(Messages.thai("report.title.year")).value("FiscalYear").end();
    for (int i = 0; i < 3; i++) {
      word.emptyParagraph(WordStyle.TITLE);
    }
    word.begin(WordStyle.SUBTITLE).value("Agency").end();
    framework.caveat().ifPresent(caveat -> word.paragraph(WordStyle.NOTE, caveat.th()));
    word.pageBreak();
    ContentsField.page(word);
  }

  private void introduction() {
    section("introduction", Passage.INTRODUCTION);
    List<String> objectives = framework.report().paragraphs(Passage.OBJECTIVES);
    if (!objectives.isEmpty()) {
      word.heading(1, Messages.thai("report.heading.objectives"));
      for (int i = 0; i < objectives.size(); i++) {
        word.paragraph(WordStyle.LIST, i + 1 + ". " + objectives.get(i));
      }
    }
  }

  private void section(String heading, Passage passage) {
    List<String> paragraphs = framework.report().paragraphs(passage);
    if (!paragraphs.isEmpty()) {
      word.heading(1, Messages.thai("report.heading." + heading));
      word.paragraphs(WordStyle.BODY, paragraphs);
    }
  }

  private void measures() {
    word.heading(1, "groups_end", Messages.thai("report.heading.measures"));
    word.paragraphs(WordStyle.BODY, framework.report().paragraphs(Passage.MEASURES));
    MeasureTable.write(word);
    word.heading(2, "heading_calendar", Messages.thai("report.heading.calendar"));
    CalendarTable.write(word);
    word.emptyParagraph(WordStyle.BODY);
  }

  /** Draws a chart that has nothing to show yet. */
  void chart(
      String mark, String title, List<String> categories, List<String> columns, long height) {
    Map<String, List<@Nullable BigDecimal>> empty = new LinkedHashMap<>();
    columns.forEach(each -> empty.put(each, Collections.nCopies(categories.size(), null)));
    ChartPart chart = new ChartPart(title, title, categories, empty, threshold(mark));
    word.chart(
        mark, parts.chart(mark, chart), charts.incrementAndGet(), WordWriter.thai(title), height);
  }

  private ChartPart.@Nullable Threshold threshold(String mark) {
    String limit = framework.threshold().stripTrailingZeros().toPlainString();
    return mark.equals("chart_total")
        ? null
        : new ChartPart.Threshold(
            Messages.thai("report.chart.threshold", limit), framework.threshold());
  }
}
