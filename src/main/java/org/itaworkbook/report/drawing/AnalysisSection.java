package org.itaworkbook.report.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.IndicatorGroup;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Passage;
import org.itaworkbook.report.markup.WordStyle;
import org.itaworkbook.text.Messages;

/** All questions with their triage, then the indicators by group. */
final class AnalysisSection {

  private static final int NUMBER = 520;
  private static final int SCORE = 960;
  private static final int TICK = 1_050;

  private final WordWriter word;
  private final Framework framework;

  AnalysisSection(WordWriter word, Framework framework) {
    this.word = word;
    this.framework = framework;
  }

  void write() {
    word.heading(1, Messages.thai("report.heading.analysis"));
    word.paragraphs(WordStyle.BODY, framework.report().paragraphs(Passage.TRIAGE));
    List<Instrument> instruments = framework.instruments();
    for (int i = 0; i < instruments.size(); i++) {
      String heading =
          Messages.thai(
              "report.heading.questions", String.valueOf(i + 1), instruments.get(i).name().th());
      word.heading(2, heading);
      questions(instruments.get(i), heading);
    }
    word.heading(2, Messages.thai("report.heading.groups", String.valueOf(instruments.size() + 1)));
    word.paragraphs(WordStyle.BODY, framework.report().paragraphs(Passage.GROUPS));
    word.part("text_groups", WordStyle.BODY);
    for (IndicatorGroup group : IndicatorGroup.values()) {
      group(group);
    }
  }

  private void questions(Instrument instrument, String caption) {
    List<Part> parts = instrument.parts();
    int[] widths = new int[parts.size() + 4];
    Arrays.fill(widths, SCORE);
    widths[0] = NUMBER;
    widths[widths.length - 2] = TICK;
    widths[widths.length - 1] = TICK;
    widths[1] = PageLayout.TEXT_WIDTH - NUMBER - 2 * TICK - parts.size() * SCORE;
    List<TableWriter.Header> headers = new ArrayList<>();
    headers.add(TableWriter.Header.of(Messages.thai("report.table.number")));
    headers.add(
        TableWriter.Header.of(
            Messages.thai(
                instrument.hasSubIndicators() ? "report.table.item" : "report.table.question")));
    for (Part part : parts) {
      headers.add(
          TableWriter.Header.of(
              parts.size() == 1
                  ? Messages.thai("report.table.score")
                  : part.name().th().replaceFirst(" ", "\n")));
    }
    headers.add(TableWriter.Header.of(Messages.thai("report.table.maintain")));
    headers.add(TableWriter.Header.of(Messages.thai("report.table.improve")));
    WordStyle[] styles = new WordStyle[widths.length];
    Arrays.fill(styles, WordStyle.TABLE_FIGURE);
    styles[1] = WordStyle.TABLE_TEXT;
    new TableWriter(word, false, widths)
        .begin(caption)
        .header("table_questions_" + instrument.code(), headers)
        .band()
        .data(styles)
        .end();
  }

  /** A group; all indicators stand in the first one until their groups are known. */
  private void group(IndicatorGroup group) {
    word.heading(
        2,
        "group_" + group,
        Messages.thai(
            "report.heading.group",
            String.valueOf(group.ordinal() + 1),
            framework.plan(group).name().th()));
    word.part("text_group_" + group, WordStyle.PROPOSAL);
    if (group.ordinal() == 0) {
      framework.indicators().forEach(this::indicator);
    }
  }

  private void indicator(Indicator indicator) {
    int number = indicator.number();
    word.heading(
        3,
        "indicator_" + number,
        Messages.thai("report.heading.indicator", String.valueOf(number), indicator.name().th()));
    word.part("text_figures_" + number, WordStyle.BODY);
    word.begin(WordStyle.FLUSH).bold(Messages.thai("report.label.analysis")).end();
    word.part("text_analysis_" + number, WordStyle.PROPOSAL);
  }
}
