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

  public static String of(Framework framework, FigureCode figure) {
    if (figure.equals(FigureCode.TOTAL)) {
      return Messages.thai("workbook.code.total");
    }
    if (figure.equals(FigureCode.LEVEL)) {
      return Messages.thai("workbook.code.level");
    }
    for (Indicator indicator : framework.indicators()) {
      if (figure.equals(FigureCode.indicator(indicator.number()))) {
        return Messages.thai("workbook.code.indicator", indicator.number());
      }
    }
    for (Instrument instrument : framework.instruments()) {
      if (figure.equals(instrument.weightedFigure())) {
        return Messages.thai("workbook.code.weighted", instrument.code());
      }
      for (Part part : instrument.parts()) {
        if (instrument.parts().size() > 1 && figure.equals(part.figure())) {
          return part.name().th();
        }
      }
    }
    return figure.value();
  }

  /** The published figures of a year by each of their codes, as {@link Alike} spells them. */
  public static Map<String, FigureCode> all(Framework framework) {
    Map<String, FigureCode> codes = new HashMap<>();
    for (FigureCode figure : framework.publishedFigures().keySet()) {
      codes.put(Alike.of(figure.value()), figure);
    }
    for (FigureCode figure : framework.publishedFigures().keySet()) {
      codes.putIfAbsent(Alike.of(of(framework, figure)), figure);
    }
    for (Instrument instrument : framework.instruments()) {
      for (int i = 0; i < instrument.parts().size() && instrument.parts().size() > 1; i++) {
        Part part = instrument.parts().get(i);
        codes.putIfAbsent(Alike.of(part.title().th()), part.figure());
        codes.putIfAbsent(
            Alike.of(
                Messages.thai("workbook.code.part", instrument.code(), Integer.toString(i + 1))),
            part.figure());
      }
    }
    return codes;
  }
}
