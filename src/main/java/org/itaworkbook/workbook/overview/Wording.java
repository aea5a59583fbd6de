package org.itaworkbook.workbook.overview;

import java.util.List;
import java.util.stream.Collectors;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.Question;
import org.itaworkbook.overview.summary.PlaceRange;
import org.itaworkbook.overview.summary.QuestionCost;
import org.itaworkbook.text.Messages;

/** Short names and numbers as the sheets say them. */
final class Wording {

  private Wording() {}

  /** A figure's name where little room is. */
  static String shortName(Framework framework, FigureCode figure) {
    for (Indicator each : framework.indicators()) {
      if (figure.equals(FigureCode.indicator(each.number()))) {
        return Messages.thai("overviewbook.indicator.short", each.number());
      }
    }
    for (Instrument instrument : framework.instruments()) {
      for (Part part : instrument.parts()) {
        if (figure.equals(part.figure()) && !figure.equals(instrument.figure())) {
          return part.name().th();
        }
      }
      if (figure.equals(instrument.figure())) {
        return instrument.code().value();
      }
    }
    return figure.equals(FigureCode.TOTAL)
        ? Messages.thai("overviewbook.agencies.TOTAL")
        : figure.value();
  }

  /** The same with an indicator's name behind its number. */
  static String name(Framework framework, FigureCode figure) {
    return framework.indicators().stream()
        .filter(each -> figure.equals(FigureCode.indicator(each.number())))
        .findFirst()
        .map(each -> Messages.thai("overviewbook.indicator", each.number(), each.name()))
        .orElseGet(() -> shortName(framework, figure));
  }

  /** A question's words, with the part where several answer it. */
  static String question(Framework framework, Question question, PartId part) {
    List<Part> parts = framework.instrumentOf(question.code()).parts();
    return parts.stream()
        .filter(each -> parts.size() > 1 && each.id().equals(part))
        .findFirst()
        .map(
            each -> Messages.thai("overviewbook.page.inPart", question.wording(), each.name().th()))
        .orElseGet(question::wording);
  }

  /** The year's threshold in its shortest form, such as {@code 85}. */
  static String threshold(Framework framework) {
    return framework.threshold().stripTrailingZeros().toPlainString();
  }

  static String dearest(List<QuestionCost> questions) {
    return questions.stream()
        .map(each -> each.question().code().toString())
        .collect(Collectors.joining(", "));
  }

  /** Such as {@code 3–7}. */
  static String places(PlaceRange range) {
    return Messages.thai(
        "overviewbook.range", Integer.toString(range.from()), Integer.toString(range.to()));
  }

  /** What stands where nothing is told. */
  static String none() {
    return Messages.thai("overviewbook.withheld");
  }
}
