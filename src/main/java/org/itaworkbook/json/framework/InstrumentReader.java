package org.itaworkbook.json.framework;

import java.math.BigDecimal;
import java.util.List;
import org.itaworkbook.framework.AnswerScale;
import org.itaworkbook.framework.Averaging;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.InstrumentCode;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.json.base.Faults;
import org.itaworkbook.json.base.JsonFields;
import org.itaworkbook.json.base.UniqueValues;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/** Reads the instruments of a framework and checks what must be unique among all of them. */
final class InstrumentReader {

  private final Faults faults;
  private final ScaleReader scales;
  private final IndicatorReader indicators;
  private final UniqueValues figures;
  private final UniqueValues prefixes;
  private final UniqueValues names;
  private final UniqueValues partNames;

  InstrumentReader(Faults faults) {
    this.faults = faults;
    this.scales = new ScaleReader(faults);
    this.indicators = new IndicatorReader(faults, scales);
    this.figures = new UniqueValues(faults);
    this.prefixes = new UniqueValues(faults);
    this.names = new UniqueValues(faults);
    this.partNames = new UniqueValues(faults);
  }

  /**
   * @param weights gets the instrument's weight, null if it is faulty
   */
  @Nullable Instrument instrument(JsonFields fields, List<@Nullable BigDecimal> weights) {
    InstrumentCode code = fields.parsed("code", "instrumentCode", CodeForms::instrument);
    Text name = fields.bilingual("name");
    String prefix = fields.parsed("prefix", "prefix", CodeForms::prefix);
    BigDecimal weight = fields.positive("weight", 1);
    List<Part> parts = parts(fields);
    Averaging averaging = averaging(fields.object("averaging"));
    AnswerScale scale = scales.scale(fields.optionalObject("answerScale"));
    List<Indicator> read = fields.list("indicators", each -> indicators.indicator(each, prefix));
    boolean publishedWeighted = fields.isTrue("publishedWeighted");
    fields.end();
    weights.add(weight);
    figures.claim(fields.at("code"), code);
    prefixes.claim(fields.at("prefix"), prefix);
    names.claimText(fields.at("name"), name);
    checkFigures(fields, code, parts);
    checkAveraging(fields, averaging, read);
    if (code == null || name == null || prefix == null || weight == null || averaging == null) {
      return null;
    }
    if (parts.isEmpty() || read.isEmpty()) {
      return null;
    }
    return new Instrument(
        code, name, prefix, weight, parts, averaging, scale, read, publishedWeighted);
  }

  /** To be called after the last instrument. */
  void checkReferences() {
    indicators.checkReferences();
  }

  private List<Part> parts(JsonFields fields) {
    UniqueValues ids = new UniqueValues(faults);
    List<Part> parts = fields.list("parts", each -> part(each, ids));
    checkWeights(fields.at("parts"), parts);
    return parts;
  }

  /** All parts have weights, which add up to 1, or none has. */
  private void checkWeights(String path, List<Part> parts) {
    BigDecimal sum = BigDecimal.ZERO;
    int weighted = 0;
    for (Part part : parts) {
      BigDecimal weight = part.weight();
      if (weight != null) {
        sum = sum.add(weight);
        weighted++;
      }
    }
    if (weighted > 0 && weighted < parts.size()) {
      faults.add(path + "[].weight", "partWithoutWeight");
    } else if (weighted > 0 && sum.compareTo(BigDecimal.ONE) != 0) {
      faults.add(path + "[].weight", "partWeightSum", sum.toPlainString());
    }
  }

  private @Nullable Part part(JsonFields fields, UniqueValues ids) {
    PartId id = fields.parsed("id", "partId", PartId::new);
    FigureCode figure = fields.parsed("figure", "figureCode", CodeForms::figure);
    Text name = fields.bilingual("name");
    Text title = fields.has("title") ? fields.bilingual("title") : name;
    BigDecimal weight = fields.has("weight") ? fields.positive("weight", 1) : null;
    fields.end();
    ids.claim(fields.at("id"), id);
    partNames.claimText(fields.at("name"), name);
    return id == null || figure == null || name == null || title == null
        ? null
        : new Part(id, figure, name, title, weight);
  }

  private void checkFigures(JsonFields fields, @Nullable InstrumentCode code, List<Part> parts) {
    if (code == null) {
      return;
    }
    for (Part part : parts) {
      String path = fields.at("parts") + "[" + part.id() + "].figure";
      boolean own = part.figure().equals(code.figure());
      if (parts.size() > 1) {
        if (own) {
          faults.add(path, "figureOfManyParts", code);
        } else {
          figures.claim(path, part.figure());
        }
      } else if (!own) {
        faults.add(path, "figureOfOnePart", part.figure(), code);
      }
    }
  }

  private static @Nullable Averaging averaging(@Nullable JsonFields fields) {
    if (fields == null) {
      return null;
    }
    Averaging.Rule rule = fields.choice("rule", Averaging.Rule.class);
    Boolean assumed = fields.truth("assumed");
    fields.end();
    return rule == null || assumed == null ? null : new Averaging(rule, assumed);
  }

  private void checkAveraging(
      JsonFields fields, @Nullable Averaging averaging, List<Indicator> indicators) {
    if (averaging != null
        && averaging.rule() == Averaging.Rule.SUB_INDICATORS
        && !indicators.isEmpty()
        && indicators.stream().allMatch(each -> each.subIndicators().isEmpty())) {
      faults.add(fields.at("averaging") + ".rule", "noSubIndicators");
    }
  }
}
