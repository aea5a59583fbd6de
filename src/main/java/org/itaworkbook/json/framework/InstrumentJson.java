package org.itaworkbook.json.framework;

import java.math.BigDecimal;
import java.util.List;
import org.itaworkbook.framework.Averaging;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.json.base.LeftOut;
import org.jspecify.annotations.Nullable;

/** An instrument. */
record InstrumentJson(
    String code,
    TextJson name,
    String prefix,
    BigDecimal weight,
    List<PartJson> parts,
    AveragingJson averaging,
    @LeftOut @Nullable AnswerScaleJson answerScale,
    List<IndicatorJson> indicators,
    @LeftOut @Nullable Boolean publishedWeighted) {

  record PartJson(
      String id,
      String figure,
      TextJson name,
      @LeftOut @Nullable TextJson title,
      @LeftOut @Nullable BigDecimal weight) {

    static PartJson of(Part part) {
      return new PartJson(
          part.id().value(),
          part.figure().value(),
          TextJson.of(part.name()),
          part.title().equals(part.name()) ? null : TextJson.of(part.title()),
          part.weight());
    }
  }

  record AveragingJson(Averaging.Rule rule, boolean assumed) {}

  static InstrumentJson of(Instrument instrument) {
    Averaging averaging = instrument.averaging();
    return new InstrumentJson(
        instrument.code().value(),
        TextJson.of(instrument.name()),
        instrument.prefix(),
        instrument.weight(),
        instrument.parts().stream().map(PartJson::of).toList(),
        new AveragingJson(averaging.rule(), averaging.assumed()),
        AnswerScaleJson.of(instrument.answerScale()),
        instrument.indicators().stream().map(IndicatorJson::of).toList(),
        instrument.publishedWeighted() ? Boolean.TRUE : null);
  }
}
