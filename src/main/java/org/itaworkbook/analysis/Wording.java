package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/** What sentences call a year's figures and scores. Immutable. */
public final class Wording {

  private final Framework framework;

  public Wording(Framework framework) {
    this.framework = framework;
  }

  /** A figure as a sentence names it: its instrument by its code, a part by its name. */
  public Text figure(FigureCode code) {
    if (code.equals(FigureCode.TOTAL)) {
      return Messages.text("framework.figure.total");
    }
    if (code.equals(FigureCode.LEVEL)) {
      return Messages.text("framework.figure.level");
    }
    for (Instrument instrument : framework.instruments()) {
      if (code.equals(instrument.figure())) {
        return plain(instrument.code().value());
      }
      if (code.equals(instrument.weightedFigure())) {
        return framework.publishedFigures().getOrDefault(code, plain(code.value()));
      }
      for (Part part : instrument.parts()) {
        if (code.equals(part.figure())) {
          return part.title();
        }
      }
      for (Indicator indicator : instrument.indicators()) {
        if (code.equals(FigureCode.indicator(indicator.number()))) {
          return Messages.text("analysis.figure.indicator", indicator.number());
        }
        for (Part part : instrument.parts()) {
          if (code.equals(FigureCode.indicator(indicator.number(), part.id()))) {
            return Messages.text(
                "analysis.figure.indicatorInPart", indicator.number(), part.name());
          }
        }
        for (SubIndicator sub : indicator.subIndicators()) {
          if (code.equals(FigureCode.subIndicator(sub.number()))) {
            return Messages.text("analysis.figure.subIndicator", sub.number());
          }
        }
      }
    }
    return plain(code.value());
  }

  Text figures(List<FigureCode> codes) {
    return list(codes.stream().map(this::figure).toList());
  }

  /** The question's code, with the part where its instrument has several. */
  public Text score(ScoreKey key) {
    Instrument instrument = framework.instrumentOf(key.question());
    if (instrument.parts().size() == 1) {
      return plain(key.question().toString());
    }
    return instrument.parts().stream()
        .filter(part -> part.id().equals(key.part()))
        .findFirst()
        .map(part -> Messages.text("analysis.score.inPart", key.question(), part.name()))
        .orElseGet(() -> plain(key.toString()));
  }

  /** A text that is the same in both languages. */
  public static Text plain(String text) {
    return new Text(text, text);
  }

  /** A limit such as 85 without needless zeros. */
  public static String limit(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  /** At least one item, joined as a sentence does it. */
  public static Text together(List<Text> items) {
    Text joined = items.get(0);
    for (int i = 1; i < items.size(); i++) {
      joined =
          Messages.text(
              i == items.size() - 1 ? "answer.and" : "answer.comma", joined, items.get(i));
    }
    return joined;
  }

  public static Text list(List<Text> items) {
    return new Text(
        items.stream().map(Text::th).collect(Collectors.joining(", ")),
        items.stream().map(Text::en).collect(Collectors.joining(", ")));
  }

  /** A list that names the first few and counts the rest. */
  public static Text list(List<Text> items, int most) {
    return items.size() <= most
        ? list(items)
        : Messages.text("analysis.list.more", list(items.subList(0, most)), items.size() - most);
  }
}
