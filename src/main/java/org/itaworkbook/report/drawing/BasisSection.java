package org.itaworkbook.report.drawing;

import java.util.List;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Passage;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.report.markup.WordStyle;
import org.itaworkbook.text.Messages;

/** What the assessment rests on: its instruments, what each measures, and the ladder of levels. */
final class BasisSection {

  private final WordWriter word;
  private final Framework framework;

  BasisSection(WordWriter word, Framework framework) {
    this.word = word;
    this.framework = framework;
  }

  void write() {
    word.heading(1, Messages.thai("report.heading.basis"));
    if (!framework.report().paragraphs(Passage.PRINCIPLES).isEmpty()) {
      word.heading(2, Messages.thai("report.heading.principles"));
      word.paragraphs(WordStyle.BODY, framework.report().paragraphs(Passage.PRINCIPLES));
      for (int i = 0; i < framework.instruments().size(); i++) {
        instrument(i + 1, framework.instruments().get(i));
      }
    }
    word.heading(2, Messages.thai("report.heading.levels"));
    word.paragraphs(WordStyle.BODY, framework.report().paragraphs(Passage.LEVELS));
    levels();
  }

  private void instrument(int number, Instrument instrument) {
    word.heading(
        3,
        Messages.thai("report.heading.instrument", String.valueOf(number), instrument.name().th()));
    about(WordStyle.BODY, instrument.figure(), "");
    for (int i = 0; i < instrument.indicators().size(); i++) {
      Indicator indicator = instrument.indicators().get(i);
      word.heading(
          4,
          number
              + "."
              + (i + 1)
              + " "
              + Messages.thai(
                  "report.heading.indicator",
                  String.valueOf(indicator.number()),
                  indicator.name().th()));
      about(WordStyle.BODY, FigureCode.indicator(indicator.number()), "");
      List<SubIndicator> subs = indicator.subIndicators();
      for (int j = 0; j < subs.size(); j++) {
        about(
            WordStyle.LIST,
            FigureCode.subIndicator(subs.get(j).number()),
            j + 1 + ") " + subs.get(j).name().th() + ": ");
      }
    }
  }

  private void about(WordStyle style, FigureCode figure, String label) {
    String text = framework.report().about().get(figure);
    if (text != null) {
      word.paragraph(style, label + text);
    }
  }

  private void levels() {
    TableWriter table = new TableWriter(word, false, 2200, 2071, 4800);
    table.begin(Messages.thai("report.heading.levels"));
    table.header(
        "table_levels",
        List.of(
            new TableWriter.Header(Messages.thai("report.table.level"), 1, "restart"),
            new TableWriter.Header(Messages.thai("report.table.condition"), 2, "")));
    table.header(
        "",
        List.of(
            new TableWriter.Header("", 1, "continue"),
            TableWriter.Header.of(Messages.thai("report.table.total")),
            TableWriter.Header.of(Messages.thai("report.table.each"))));
    table.data(WordStyle.TABLE_TEXT, WordStyle.TABLE_FIGURE, WordStyle.TABLE_TEXT).end();
  }
}
