package org.itaworkbook.report.drawing;

import java.util.List;
import java.util.Optional;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Passage;
import org.itaworkbook.report.markup.WordStyle;
import org.itaworkbook.text.Messages;

/** The results: the whole, instruments, indicators, what changed, how the parts differ. */
final class ResultSection {

  private static final long SMALL = 2_050_000L;
  private static final long LARGE = 2_450_000L;

  private final ReportTemplate template;
  private final WordWriter word;
  private final Framework framework;

  ResultSection(ReportTemplate template, WordWriter word, Framework framework) {
    this.template = template;
    this.word = word;
    this.framework = framework;
  }

  void write() {
    word.begin(WordStyle.heading(2))
        .words(Messages.thai("report.heading.results"))
        .value("FiscalYear")
        .end();
    word.paragraphs(WordStyle.BODY, framework.report().paragraphs(Passage.ANNOUNCEMENT));
    word.heading(3, Messages.thai("report.heading.overall"));
    word.part("text_overall", WordStyle.BODY);
    String year = Messages.thai("report.chart.total.year", framework.fiscalYear().toString());
    template.chart(
        "chart_total",
        Messages.thai("report.chart.total.title"),
        List.of(year),
        List.of(Messages.thai("report.chart.score")),
        SMALL);
    word.heading(3, Messages.thai("report.heading.instruments"));
    template.chart(
        "chart_instruments",
        Messages.thai("report.chart.instruments.title"),
        framework.parts().stream().map(each -> each.name().th()).toList(),
        List.of(Messages.thai("report.chart.score")),
        SMALL);
    word.part("text_instruments", WordStyle.BODY);
    indicators();
    Optional<Instrument> twofold =
        framework.instruments().stream().filter(each -> each.parts().size() == 2).findFirst();
    twofold.ifPresent(this::gap);
    change(twofold.isPresent() ? "5" : "4");
  }

  private void indicators() {
    word.heading(3, Messages.thai("report.heading.indicators"));
    TableWriter table = new TableWriter(word, false, 2800, 1771, 3100, 1400);
    table.begin(Messages.thai("report.heading.indicators"));
    table.header(
        "table_indicators",
        List.of(
            TableWriter.Header.of(Messages.thai("report.table.instrument")),
            TableWriter.Header.of(Messages.thai("report.table.instrumentScore")),
            TableWriter.Header.of(Messages.thai("report.table.indicator")),
            TableWriter.Header.of(Messages.thai("report.table.indicatorScore"))));
    table
        .data(
            WordStyle.TABLE_TEXT,
            WordStyle.TABLE_FIGURE,
            WordStyle.TABLE_TEXT,
            WordStyle.TABLE_FIGURE)
        .total()
        .end();
    word.paragraphs(WordStyle.NOTE, framework.report().paragraphs(Passage.PARTS_NOTE));
  }

  /** It comes last, so that no number is left out where nothing of last year is known. */
  private void change(String number) {
    String heading = Messages.thai("report.heading.change", number);
    word.heading(3, "heading_change", heading);
    word.part("text_change", WordStyle.BODY);
    TableWriter table = new TableWriter(word, false, 5471, 1200, 1200, 1200);
    table.begin(heading);
    table.header(
        "table_change",
        List.of(
            TableWriter.Header.of(Messages.thai("report.table.question")),
            TableWriter.Header.of(Messages.thai("report.table.before")),
            TableWriter.Header.of(Messages.thai("report.table.now")),
            TableWriter.Header.of(Messages.thai("report.table.change"))));
    table
        .band()
        .data(
            WordStyle.TABLE_TEXT,
            WordStyle.TABLE_FIGURE,
            WordStyle.TABLE_FIGURE,
            WordStyle.TABLE_FIGURE)
        .end();
  }

  private void gap(Instrument instrument) {
    Part first = instrument.parts().get(0);
    Part second = instrument.parts().get(1);
    String one = first.name().th();
    String other = second.name().th();
    word.heading(3, "heading_gap", Messages.thai("report.heading.gap", one, other));
    word.part("text_gap", WordStyle.BODY);
    template.chart(
        "chart_gap",
        Messages.thai("report.chart.gap.title", one, other),
        instrument.questions().stream().map(each -> each.code().toString()).toList(),
        List.of(one, other),
        LARGE);
  }
}
