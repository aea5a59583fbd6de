package org.itaworkbook.workbook.contract;

import java.util.HashMap;
import java.util.Map;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Messages;

/**
 * What the table of published results writes as the code of a figure, such as {@code ตัวชี้วัดที่
 * 1} or {@code EIT Survey}: words that people know, each once in a year. Workbooks drawn before had
 * the figures' own codes there, which are understood too.
 */
public final class PublishedCode {

  private PublishedCode() {}

  /** The codes of a year both ways. */
  private record Codes(Map<FigureCode, String> byFigure, Map<String, FigureCode> byCode) {

    static Codes of(Framework framework) {
      Map<FigureCode, String> spelt = PublishedCode.spelt(framework);
      return new Codes(Map.copyOf(spelt), Map.copyOf(PublishedCode.figures(framework, spelt)));
    }
  }

  public static String of(Framework framework, FigureCode figure) {
    return framework.once(Codes.class, Codes::of).byFigure.getOrDefault(figure, figure.value());
  }

  /** The published figures of a year by each of their codes, as {@link Alike} spells them. */
  public static Map<String, FigureCode> all(Framework framework) {
    return framework.once(Codes.class, Codes::of).byCode;
  }

  private static Map<FigureCode, String> spelt(Framework framework) {
    Map<FigureCode, String> spelt = new HashMap<>();
    spelt.put(FigureCode.TOTAL, Messages.thai("workbook.code.total"));
    spelt.put(FigureCode.LEVEL, Messages.thai("workbook.code.level"));
    for (Indicator indicator : framework.indicators()) {
      spelt.putIfAbsent(
          FigureCode.indicator(indicator.number()),
          Messages.thai("workbook.code.indicator", indicator.number()));
    }
    for (Instrument instrument : framework.instruments()) {
      spelt.putIfAbsent(
          instrument.weightedFigure(), Messages.thai("workbook.code.weighted", instrument.code()));
      for (Part part : instrument.parts()) {
        if (instrument.parts().size() > 1) {
          spelt.putIfAbsent(part.figure(), part.name().th());
        }
      }
    }
    return spelt;
  }

  private static Map<String, FigureCode> figures(
      Framework framework, Map<FigureCode, String> spelt) {
    Map<String, FigureCode> figures = new HashMap<>();
    for (FigureCode figure : framework.publishedFigures().keySet()) {
      figures.put(Alike.of(figure.value()), figure);
    }
    for (FigureCode figure : framework.publishedFigures().keySet()) {
      figures.putIfAbsent(Alike.of(spelt.getOrDefault(figure, figure.value())), figure);
    }
    for (Instrument instrument : framework.instruments()) {
      for (int i = 0; i < instrument.parts().size() && instrument.parts().size() > 1; i++) {
        Part part = instrument.parts().get(i);
        figures.putIfAbsent(Alike.of(part.title().th()), part.figure());
        figures.putIfAbsent(
            Alike.of(
                Messages.thai("workbook.code.part", instrument.code(), Integer.toString(i + 1))),
            part.figure());
      }
    }
    return figures;
  }
}
