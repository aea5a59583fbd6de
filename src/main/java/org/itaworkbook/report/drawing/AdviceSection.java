package org.itaworkbook.report.drawing;

import java.util.List;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.report.markup.WordStyle;
import org.itaworkbook.text.Messages;

/** What the assessor, or else the engine, says of the lowest questions. */
final class AdviceSection {

  private final WordWriter word;
  private final Framework framework;

  AdviceSection(WordWriter word, Framework framework) {
    this.word = word;
    this.framework = framework;
  }

  void write() {
    word.part("text_assessor_heading", WordStyle.heading(1));
    word.heading(2, Messages.thai("report.heading.adviceOverall"));
    word.part("text_assessor_overall", WordStyle.BODY);
    for (int i = 0; i < framework.instruments().size(); i++) {
      Instrument instrument = framework.instruments().get(i);
      word.heading(
          2,
          Messages.thai(
              "report.heading.adviceInstrument", String.valueOf(i + 2), instrument.name().th()));
      word.part("text_extremes_" + instrument.code(), WordStyle.BODY);
      List<Part> parts = instrument.parts();
      for (int j = 0; j < parts.size(); j++) {
        Part part = parts.get(j);
        if (parts.size() > 1) {
          word.heading(
              3, Messages.thai("report.heading.part", String.valueOf(j + 1), part.name().th()));
        }
        word.part("text_lowest_" + part.figure(), WordStyle.BODY);
      }
    }
  }
}
