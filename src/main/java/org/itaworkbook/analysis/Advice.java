package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/** What a question to be improved is told: how far it is short, and what to do. */
final class Advice {

  private final Framework framework;

  Advice(Framework framework) {
    this.framework = framework;
  }

  Text on(
      Question question,
      Indicator indicator,
      Instrument instrument,
      Map<PartId, BigDecimal> known) {
    Text what = question.advice() == null ? indicator.advice() : question.advice();
    Text text = Messages.text("analysis.advice.text", shortfalls(instrument, known), what);
    if (question.references().isEmpty()) {
      return text;
    }
    List<Text> references = question.references().stream().map(this::reference).toList();
    return Messages.text("analysis.advice.references", text, Wording.list(references));
  }

  private Text shortfalls(Instrument instrument, Map<PartId, BigDecimal> known) {
    List<Text> shortfalls = new ArrayList<>();
    for (Part part : instrument.parts()) {
      BigDecimal score = known.get(part.id());
      if (score != null && Triage.isBelow(score, framework.threshold())) {
        String by = framework.threshold().subtract(Rounding.figure(score)).toPlainString();
        String limit = Wording.limit(framework.threshold());
        shortfalls.add(
            instrument.parts().size() == 1
                ? Messages.text("analysis.advice.short", limit, by)
                : Messages.text("analysis.advice.shortInPart", part.name(), limit, by));
      }
    }
    return Wording.list(shortfalls);
  }

  private Text reference(String reference) {
    for (Question question : framework.questions()) {
      if (question.code().toString().equals(reference)) {
        return Wording.plain(reference + " " + question.wording());
      }
    }
    for (Indicator indicator : framework.indicators()) {
      for (SubIndicator sub : indicator.subIndicators()) {
        if (sub.number().equals(reference)) {
          return new Text(reference + " " + sub.name().th(), reference + " " + sub.name().en());
        }
      }
    }
    return Wording.plain(reference);
  }
}
