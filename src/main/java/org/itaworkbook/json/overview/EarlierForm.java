package org.itaworkbook.json.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.json.base.Faults;
import org.itaworkbook.json.base.JsonFields;
import org.itaworkbook.overview.results.Blocker;
import org.itaworkbook.overview.results.Hundredths;
import org.itaworkbook.overview.results.ResultColumns;
import org.itaworkbook.scores.ScoreKey;
import org.jspecify.annotations.Nullable;

/**
 * What lines without a version hold otherwise: figures, scores and respondents by their codes, and
 * blockers as objects.
 */
record EarlierForm(JsonFields fields, Faults faults, Framework framework) implements LineForm {

  @Override
  public boolean leavesOut() {
    return false;
  }

  @Override
  public Hundredths figures(Hundredths scores) {
    Map<FigureCode, BigDecimal> figures = new HashMap<>();
    List<FigureCode> all = ResultColumns.of(framework).figures();
    JsonFields object = fields.object("figures");
    if (object != null) {
      object.each(
          all.stream().map(FigureCode::value).toList(),
          name -> {
            BigDecimal figure = object.number(name, 0, 100);
            if (figure != null) {
              figures.put(new FigureCode(name), figure);
            }
          });
    }
    return Hundredths.of(all.stream().map(figures::get).toList());
  }

  @Override
  public Hundredths scores() {
    Map<ScoreKey, BigDecimal> scores = new HashMap<>();
    JsonFields parts = fields.object("scores");
    List<String> allowed = new ArrayList<>();
    for (Instrument instrument : framework.instruments()) {
      for (Part part : instrument.parts()) {
        String name = part.figure().value();
        allowed.add(name);
        if (parts != null && parts.has(name)) {
          scores(instrument, part, parts.object(name), scores);
        }
      }
    }
    if (parts != null) {
      parts.each(allowed, name -> {});
    }
    return Hundredths.of(ResultColumns.of(framework).scores().stream().map(scores::get).toList());
  }

  private void scores(
      Instrument instrument,
      Part part,
      @Nullable JsonFields ofPart,
      Map<ScoreKey, BigDecimal> scores) {
    List<String> allowed = new ArrayList<>();
    for (Question question : instrument.questions()) {
      String code = question.code().toString();
      allowed.add(code);
      BigDecimal score = ofPart == null ? null : ofPart.optionalNumber(code, 0, 100);
      if (score != null) {
        scores.put(new ScoreKey(question.code(), part.id()), score);
      }
    }
    if (ofPart != null) {
      ofPart.each(allowed, name -> {});
    }
  }

  @Override
  public Map<FigureCode, Integer> respondents() {
    Map<FigureCode, Integer> respondents = new TreeMap<>();
    JsonFields object = fields.optionalObject("respondents");
    if (object != null) {
      object.each(
          framework.parts().stream().map(part -> part.figure().value()).toList(),
          name -> {
            Integer persons = object.integer(name, 1, ResultReader.MOST_PERSONS);
            if (persons != null) {
              respondents.put(new FigureCode(name), persons);
            }
          });
    }
    return respondents;
  }

  /** Not known to that version. */
  @Override
  public Map<FigureCode, BigDecimal> standardErrors() {
    return Map.of();
  }

  @Override
  public List<Blocker> blockers(Hundredths figures) {
    return fields.optionalList("blockers", each -> blocker(each, figures));
  }

  private @Nullable Blocker blocker(JsonFields each, Hundredths figures) {
    FigureCode figure = each.parsed("figure", "figureCode", FigureCode::new);
    BigDecimal score = each.number("score", 0, 100);
    BigDecimal required = each.number("required", 0, 100);
    each.end();
    if (figure == null || score == null || required == null) {
      return null;
    }
    int place = ResultColumns.of(framework).figures().indexOf(figure);
    if (place < 0 || figures.at(place).orElse(-1) != Hundredths.of(score)) {
      faults.add(each.at("score"), "noBlocker");
      return null;
    }
    return new Blocker(figure, Hundredths.of(required));
  }

  @Override
  public @Nullable String sha256(JsonFields source) {
    return digits(source);
  }

  /** In hexadecimal, as a file that could not be read is told with. */
  static @Nullable String digits(JsonFields source) {
    return source.parsed("sha256", "sha256", EarlierForm::digits);
  }

  private static String digits(String text) {
    if (!text.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256: " + text);
    }
    return text;
  }
}
